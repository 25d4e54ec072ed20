"""Where the papers of signings are, and which of them wait for a timestamp."""

from typing import Final

from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.ids import PersonId, RequestId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.world import World

_UNTIMED: Final = "untimed"


def put_paper(world: World, paper: Paper) -> None:
    world.sealed_papers[paper.person][paper.request] = paper
    if paper.timestamped_at is None:
        world.searches.file(_UNTIMED, _row(paper))
    else:
        world.searches.remove(_UNTIMED, _row(paper))


def forget_papers(world: World, person: PersonId) -> None:
    for paper in world.sealed_papers.pop(person, {}).values():
        world.searches.remove(_UNTIMED, _row(paper))


def forget_paper(world: World, person: PersonId, request: RequestId) -> None:
    paper = world.sealed_papers[person].pop(request, None)
    if paper:
        world.searches.remove(_UNTIMED, _row(paper))


def untimed_papers(world: World, *, after: Cursor | None) -> Page[Paper]:
    page = world.pages.page(world.searches.found(_UNTIMED), of=_UNTIMED, after=after)
    ids = (row.split("|") for row in page.items)
    found = (world.sealed_papers[PersonId(her)].get(RequestId(one)) for _, her, one in ids)
    held = (one for one in found if one and world.has_key(one.person, Purpose.DATA))
    return Page(tuple(paper for paper in held if paper.timestamped_at is None), page.following)


def _row(paper: Paper) -> str:
    return f"{paper.at.isoformat()}|{paper.person}|{paper.request}"
