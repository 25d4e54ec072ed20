"""What was touched goes by keys alone, as events do; whose consent it is needs no reading (R29)."""

import pytest

from quitclaim.adapters.touched_rows import TOUCHED, touched_in, touched_rows
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.publishing.touched import EVERYTHING, Reach, Touched
from quitclaim.ports.touching import touched_by
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    FAIR,
    a_collection_rule,
    a_hash,
    an_asset,
    an_id,
    an_objection,
    some_rules,
)
from tests.contract.changes import a_change
from tests.contract.filled import a_rendition

GOOD = f"2026-05-03T12:00:00Z#{an_id('fact')}#0#person:{an_id('ada')}"


@pytest.mark.parametrize("count", [1, 10, 11, 12])
def test_what_was_touched_is_read_from_the_keys_alone(count: int) -> None:
    change = a_change(*(Write(an_asset(id=a_hash(f"{n}"))) for n in range(count)))

    rows = list(touched_rows(change))

    assert all(row["pk"]["S"] == TOUCHED and len(row["sk"]["S"]) <= 1024 for row in rows)
    assert [one for row in rows for one in touched_in(row["sk"]["S"])] == [*touched_by(change)]
    assert len({row["sk"]["S"] for row in rows}) == len(rows)
    assert change.items >= len(rows) + 2 * count


def test_every_reach_can_be_said() -> None:
    writes = (
        Write(an_asset()),
        Write(an_objection(ruling=None)),
        Write(a_collection_rule()),
        Write(some_rules()),
    )
    (row,) = touched_rows(a_change(*writes))

    assert touched_in(row["sk"]["S"]) == (
        Touched(Reach.ASSET, an_asset().id),
        Touched(Reach.PERSON, ADA),
        Touched(Reach.COLLECTION, FAIR),
        EVERYTHING,
    )


def test_where_nothing_is_touched_there_is_no_row() -> None:
    assert list(touched_rows(a_change(Write(a_rendition())))) == []


@pytest.mark.parametrize(
    "sort",
    [
        "",
        "2026-05-03T12:00:00Z",
        GOOD.replace("person", "animal"),
        GOOD.replace(an_id("ada"), "ada"),
        GOOD.replace("person:", "person"),
        GOOD + ",",
        GOOD + "#",
    ],
)
def test_what_says_nothing_that_we_know_is_refused(sort: str) -> None:
    assert touched_in(GOOD) == (Touched(Reach.PERSON, ADA),)
    with pytest.raises(ImpossibleValue):
        touched_in(sort)
