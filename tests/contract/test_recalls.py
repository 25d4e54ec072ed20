"""What is called back, on every store: two lists, what waits, and counts of visits (R29)."""

from datetime import date

from quitclaim.domain.ids import RenditionId
from quitclaim.domain.publishing.takings import TakerKind, Taking
from quitclaim.ports.paging import every
from quitclaim.ports.takings import Fetches
from quitclaim.ports.writes import Write
from tests.builders import (
    DAY,
    EDITOR,
    NOON,
    OFFICER,
    SECOND,
    a_hash,
    a_taker,
    a_taking,
    an_acknowledgement,
    an_asset,
    an_id,
)
from tests.contract.changes import commit, put
from tests.contract.filled import a_rendition
from tests.contract.stores import Stores

ROW = a_rendition()
OURS = a_taker(kind=TakerKind.TOKEN, id=an_id("program"), member=OFFICER)


def recalls(stores: Stores, member: str | None = None) -> list[Taking]:
    return list(every(lambda after: stores.takings.recalls(of=member, after=after)))  # type: ignore[arg-type]


def test_recalls_are_listed_open_ones_first_the_last_recalled_before_others(
    stores: Stores,
) -> None:
    ones = [a_taking(id=an_id(f"taking {n}")) for n in range(5)]
    put(stores, *ones)
    back = [one.called_back(NOON + n * SECOND) for n, one in enumerate(ones[:4])]
    for after, before in zip(back, ones, strict=False):
        commit(stores, Write(after, before))
    done = back[3].acknowledged_by(an_acknowledgement())
    commit(stores, Write(done, back[3]))

    assert recalls(stores) == [back[2], back[1], back[0], done]


def test_each_finds_those_she_answers_for(stores: Stores) -> None:
    hers, theirs = a_taking(), a_taking(id=an_id("theirs"), by=OURS)
    for one in (hers, theirs):
        put(stores, one)
        commit(stores, Write(one.called_back(NOON), one))

    assert recalls(stores, EDITOR) == [hers.called_back(NOON)]
    assert recalls(stores, OFFICER) == [theirs.called_back(NOON)]
    assert recalls(stores, an_id("nobody")) == []


def test_what_is_recalled_waits_until_its_takers_are_called_back(stores: Stores) -> None:
    rows = [a_rendition(id=an_id(f"rendition {n}")) for n in range(4)]
    put(stores, an_asset())
    for n, row in enumerate(rows):
        put(stores, row)
        commit(stores, Write(row.recalled(at=NOON + n * SECOND), row))

    def waiting(until: int) -> list[RenditionId]:
        before = NOON + until * SECOND
        return list(every(lambda after: stores.takings.to_call_back(before, after=after)))

    assert waiting(3) == [row.id for row in rows[:3]]
    stores.takings.called_back(rows[1].id)
    stores.takings.called_back(rows[1].id)
    assert waiting(9) == [rows[0].id, rows[2].id, rows[3].id]


def test_visits_are_counted_by_rendition_and_day(stores: Stores) -> None:
    today, other = NOON.date(), a_rendition(id=an_id("another rendition"))
    for row, day in ((ROW, today), (ROW, today), (ROW, today + DAY), (other, today)):
        stores.takings.count_fetch(row, on=day)
    stores.takings.count_fetch(a_rendition(asset=a_hash("elsewhere")), on=today)

    def counted(row: object, day: date, count: int) -> Fetches:
        return Fetches(rendition=row.id, day=day, count=count)  # type: ignore[attr-defined]

    assert sorted(stores.takings.fetches_of(ROW.asset), key=str) == sorted(
        [counted(ROW, today, 2), counted(ROW, today + DAY, 1), counted(other, today, 1)], key=str
    )
