"""What of people has to be seen to: yeses that run out, or ran out; objections not decided on."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.ids import ConsentId, ObjectionId, PersonId
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.world import World

_ENDING: Final = "ending"
_RAN_OUT: Final = "ran_out"
_OBJECTING: Final = "objecting"
# Rows come in ascending order: what ran out last is to come first.
_EVER: Final = 10**12


def put(world: World, record: Consent | Objection) -> None:
    for shelf, row, is_there in _places(record):
        if is_there:
            world.searches.file(shelf, row)
        else:
            world.searches.remove(shelf, row)


def forget(world: World, person: PersonId) -> None:
    hers: list[Consent | Objection] = [*world.consents[person].values()]
    hers += world.objections[person].values()
    for record in hers:
        for shelf, row, _ in _places(record):
            world.searches.remove(shelf, row)


def ending_before(
    world: World, at: datetime, *, after: Cursor | None
) -> Page[tuple[PersonId, ConsentId]]:
    # At its end it has ended, so that instant itself is included.
    last = _row(at + timedelta(seconds=1))
    rows = tuple(row for row in world.searches.found(_ENDING) if row < last)
    page = world.pages.page(rows, of=_ENDING, after=after)
    return Page(tuple((her, ConsentId(one)) for her, one in _ids(page)), page.following)


def ran_out(world: World, *, after: Cursor | None) -> Page[tuple[PersonId, ConsentId]]:
    page = world.pages.page(world.searches.found(_RAN_OUT), of=_RAN_OUT, after=after)
    return Page(tuple((her, ConsentId(one)) for her, one in _ids(page)), page.following)


def objecting(world: World, *, after: Cursor | None) -> Page[tuple[PersonId, ObjectionId]]:
    page = world.pages.page(world.searches.found(_OBJECTING), of=_OBJECTING, after=after)
    return Page(tuple((her, ObjectionId(one)) for her, one in _ids(page)), page.following)


def _ids(page: Page[str]) -> Iterator[tuple[PersonId, str]]:
    for row in page.items:
        _, person, record = row.split("|")
        yield PersonId(person), record


def _places(record: Consent | Objection) -> Iterator[tuple[str, str, bool]]:
    if isinstance(record, Objection):
        yield _OBJECTING, _row(record.at, record), record.ruling is None
        return
    is_expired = record.ending is State.EXPIRED
    yield _ENDING, _row(record.until, record), bool(record.yeses) and not record.ending
    yield _RAN_OUT, _row(record.until, record, latest_first=True), is_expired


def _row(
    at: datetime, record: Consent | Objection | None = None, *, latest_first: bool = False
) -> str:
    seconds = int(at.timestamp())
    place = f"{_EVER - seconds if latest_first else seconds:013}"
    return f"{place}|{record.person}|{record.id}" if record else place
