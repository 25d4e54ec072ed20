"""ADA has a link to her own page, and is in a picture with BOB; and what she does there."""

from dataclasses import dataclass, field, replace
from typing import Any

from quitclaim.domain.ids import PersonId, TokenHash
from quitclaim.domain.people.capabilities import Power
from quitclaim.domain.publishing.touched import Touched
from quitclaim.ports.changes import Change
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.touching import touched_by
from quitclaim.usecases.draw_own_pictures import DrawOwnPictures
from quitclaim.usecases.own_pictures import AskOwnPictures, OwnPicture, ShowOwnPictures
from tests.builders import ADA, BOB, a_capability, a_linked_face, a_region, an_asset
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_commits import InMemoryCommits
from tests.fakes.records import put as put_as_is
from tests.unit.usecases.stage import made, staged

BESIDE_HER = a_region(x=6_000)
GROUP = an_asset(a_linked_face(ADA), a_linked_face(BOB, region=BESIDE_HER))


def at_her_page(*records: Any, person: PersonId = ADA) -> Fakes:
    fakes = staged(people=(ADA, BOB))
    for record in (GROUP, *records):
        put_as_is(fakes.world, record)
    let_in(fakes, person)
    return fakes


def let_in(fakes: Fakes, person: PersonId = ADA) -> TokenHash:
    link = a_capability(Power.MY_PAGE, person=person, minted_at=fakes.clock.now())
    fakes.world.links.clear()
    fakes.world.links[link.token] = link
    return link.token


@dataclass(slots=True)
class Noting:
    """Commits, and what each touched."""

    commits: InMemoryCommits
    touched: list[Touched] = field(default_factory=list)

    def commit(self, change: Change) -> None:
        self.commits.commit(change)
        self.touched += touched_by(change)


def asked(fakes: Fakes, person: PersonId = ADA) -> list[Touched]:
    """What that touched."""
    noting = Noting(fakes.commits)
    (token,) = fakes.world.links
    made(AskOwnPictures, fakes, commits=noting)(token, person)
    return noting.touched


def drawn(fakes: Fakes, person: PersonId = ADA, *, noting: Noting | None = None) -> int:
    return made(DrawOwnPictures, fakes, commits=noting or fakes.commits)(person)


def album(fakes: Fakes, *, after: Cursor | None = None) -> Page[OwnPicture]:
    (token,) = fakes.world.links
    voice = made(AskOwnPictures, fakes).voice(token, ADA)
    return made(ShowOwnPictures, fakes)(voice, after=after)


def only(fakes: Fakes) -> OwnPicture:
    (found,) = album(fakes).items
    return found


def changed(fakes: Fakes, **how: Any) -> None:
    now = fakes.world.assets[GROUP.id]
    changed_now: Any = replace(now, version=now.version + 1, **how)
    put_as_is(fakes.world, changed_now)
