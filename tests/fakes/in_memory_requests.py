from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import PersonId, PleaId, RequestId, TokenHash
from quitclaim.domain.people.capabilities import Capability
from quitclaim.ports.changes import Purpose
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.sealed_papers import forget_papers, untimed_papers
from tests.fakes.world import Report, World

ASKED: Final = "requests"
PLEADING: Final = "pleas"
_END_OF_TIME: Final = int(datetime.max.replace(tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class InMemoryRequests:
    world: World

    @port_call("requests.of")
    def of(self, person: PersonId) -> tuple[Request, ...]:
        if not self.world.has_key(person, Purpose.DATA):
            return ()
        read = (self._read(request) for request in self.world.requests[person].values())
        found = (request for request in read if request)
        return tuple(sorted(found, key=lambda request: (request.turns[0].at, request.id)))

    @port_call("requests.request")
    def request(self, person: PersonId, request: RequestId) -> Request | None:
        found = self.world.requests[person].get(request)
        is_hers = self.world.has_key(person, Purpose.DATA)
        return self._read(found) if found and is_hers else None

    @port_call("requests.capability")
    def capability(self, token: TokenHash) -> Capability | None:
        found = self.world.links.get(token)
        is_hers = found and self.world.has_key(found.person, Purpose.DATA)
        return found if is_hers else None

    @port_call("requests.testimonies")
    def testimonies(self, person: PersonId) -> tuple[Testimony, ...]:
        if not self.world.has_key(person, Purpose.DATA):
            return ()
        key = self.world.keys.get((person, Purpose.EVIDENCE))
        said = self.world.testimonies[person].values()
        opened = (testimony for sealed_with, testimony in said if sealed_with == key)
        return tuple(sorted(opened, key=lambda testimony: (testimony.at, testimony.request)))

    @port_call("requests.paper")
    def paper(self, person: PersonId, request: RequestId) -> Paper | None:
        is_hers = self.world.has_key(person, Purpose.DATA)
        return self.world.sealed_papers[person].get(request) if is_hers else None

    @port_call("requests.untimed")
    def untimed(self, *, after: Cursor | None = None) -> Page[Paper]:
        return untimed_papers(self.world, after=after)

    @port_call("requests.listed")
    def listed(self, *, after: Cursor | None = None) -> Page[Request]:
        page = self.world.pages.page(self.world.searches.found(ASKED), of=ASKED, after=after)
        ids = (row.split("|") for row in page.items)
        found = (self.world.requests[PersonId(her)].get(RequestId(one)) for _, her, one in ids)
        held = (one for one in found if one and self.world.has_key(one.person, Purpose.DATA))
        read = (self._read(request) for request in held)
        return Page(tuple(request for request in read if request), page.following)

    @port_call("requests.pleas")
    def pleas(self, person: PersonId) -> tuple[Plea, ...]:
        if not self.world.has_key(person, Purpose.DATA):
            return ()
        found = self.world.pleas[person].values()
        return tuple(sorted(found, key=lambda plea: (plea.at, plea.id)))

    @port_call("requests.pleading")
    def pleading(self, *, after: Cursor | None = None) -> Page[Plea]:
        rows = self.world.searches.found(PLEADING)
        page = self.world.pages.page(rows, of=PLEADING, after=after)
        ids = (row.split("|") for row in page.items)
        found = (self.world.pleas[PersonId(her)].get(PleaId(one)) for _, her, one in ids)
        held = (one for one in found if one and self.world.has_key(one.person, Purpose.DATA))
        return Page(tuple(plea for plea in held if plea.is_open), page.following)

    def _read(self, request: Request) -> Request | None:
        if request.id not in self.world.spoiled:
            return request
        self.world.reports.append(Report("request", request.id, self.world.spoiled[request.id]))
        return None


def forget_requests(world: World, person: PersonId) -> None:
    for plea in world.pleas.pop(person, {}).values():
        world.searches.remove(PLEADING, due_row(plea))
    for request in world.requests.pop(person, {}).values():
        world.searches.remove(ASKED, row_of(request))
    for token in [link.token for link in world.links.values() if link.person == person]:
        del world.links[token]
    world.testimonies.pop(person, None)
    forget_papers(world, person)


def remaining(world: World, person: PersonId) -> int:
    """A link is two rows: its own, and the one that leads to it."""
    links = sum(link.person == person for link in world.links.values())
    signed = len(world.testimonies[person]) + len(world.sealed_papers[person])
    return len(world.requests[person]) + len(world.pleas[person]) + 2 * links + signed


def row_of(request: Request) -> str:
    """Rows sort upwards: the time that is left puts the latest first."""
    left = _END_OF_TIME - int(request.turns[-1].at.timestamp())
    return f"{left:020}|{request.person}|{request.id}"


def due_row(plea: Plea) -> str:
    return f"{plea.due_at.isoformat()}|{plea.person}|{plea.id}"
