"""Every address of every route, filled in with what a viewer may not see; and all of an answer."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from functions.publish.house import PAGES, door_of, table_of
from functions.publish.ports import Ports
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.doors.route import AnyRoute
from quitclaim_web.pages import Pages
from tests.builders import BEST, FAIR, INTERNAL, an_id
from tests.handlers.events import a_request
from tests.handlers.library import SITE, House
from tests.handlers.library_expected import EXPECTED
from tests.handlers.said import Said, said_in
from tests.handlers.viewed import KINDS, SHOWS, Exhibited, asset_of, face_of


def fillings(shown: Exhibited, route: AnyRoute) -> Iterator[str]:
    """The route's address, of each picture that there is; what else it names nobody has."""
    expected = EXPECTED[route.name].named if route.name in EXPECTED else None
    for kind in KINDS:
        known = {"asset": asset_of(kind), "face": face_of(kind).id, "person": SHOWS[kind]}
        known |= {"collection": FAIR, "channel": str(INTERNAL), "consent": an_id("yes")}
        known |= {"rendition": shown.out.get((kind, INTERNAL), an_id("none"))}
        known |= {"selection": BEST, "zip": shown.zip}
        yield route.path.format(
            **(dict.fromkeys(route.named, an_id("none")) | (expected or {}) | known)
        )


def ask(house: House, route: AnyRoute, path: str, *, by: StaffRole | None) -> Said:
    body = EXPECTED[route.name].body if route.name in EXPECTED else None
    if route.method == "GET":
        return house.get(path, by=by)
    if route.is_for_programs:
        return house.call(route.method, path, body, by=by)
    return house.post(path, body, by=by)


def text_of(said: Said) -> str:
    """All of an answer."""
    lines = (*said.headers.items(), *said.cookies.items())
    return "\n".join((*(f"{name}: {value}" for name, value in lines), said.body.decode("latin-1")))


@dataclass(frozen=True, slots=True)
class Outside:
    """The door of renditions, over the same pictures."""

    exhibited: Exhibited

    @property
    def routes(self) -> tuple[AnyRoute, ...]:
        return table_of(self._ports()).routes

    def get(self, path: str) -> Said:
        return said_in(door_of(self._ports())(a_request("GET", path, body="", headers={})))

    def _ports(self) -> Ports:
        fakes = self.exhibited.house.fakes
        ours: dict[str, Any] = {
            "commits": HeardCommits(fakes.commits),
            "origins": Origins(SITE, pictures="https://pictures.test", shared=True),
            "pages": Pages(PAGES),
            "secret": lambda: b"s" * 32,
        }
        known = {one.name for one in fields(Ports)} - ours.keys()
        return Ports(**{name: getattr(fakes, name) for name in known}, **ours)
