"""R44: events go out by keys alone, which say all there is to say and name nobody."""

import pytest

from quitclaim.adapters.event_rows import EVENTS, event_rows, events_in
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.announced import events_of
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import THE_CLOCK
from tests.builders import NOON, a_hash, an_id

GOOD = f"2026-05-03T12:00:00Z#{an_id('fact')}#0#consent.given|{an_id('consent')}|2"


def a_fact(*announced: Announcement) -> Fact:
    return Fact(id=FactId(an_id("fact")), at=NOON, by=THE_CLOCK, action="sign", announced=announced)


@pytest.mark.parametrize("count", [0, 1, 8, 9, 20])
def test_what_is_announced_is_read_from_the_keys_alone(count: int) -> None:
    longest = EventType.CONSENT_SUPERSEDED
    fact = a_fact(*(Announcement(longest, a_hash(f"{n}"), 123_456) for n in range(count)))

    rows = list(event_rows(fact))

    assert all(row["pk"]["S"] == EVENTS and len(row["sk"]["S"]) <= 1024 for row in rows)
    assert [one for row in rows for one in events_in(row["sk"]["S"])] == list(events_of(fact))
    assert len({row["sk"]["S"] for row in rows}) == len(rows)


def test_every_kind_of_event_can_be_said() -> None:
    fact = a_fact(*(Announcement(kind, "rules", 0) for kind in EventType))

    assert {one.type for row in event_rows(fact) for one in events_in(row["sk"]["S"])} == set(
        EventType
    )


@pytest.mark.parametrize(
    "sort",
    [
        "",
        "2026-05-03T12:00:00Z",
        GOOD.replace("2026", "the"),
        GOOD.replace(an_id("fact"), "fact"),
        GOOD.replace("#0#", "#zero#"),
        GOOD.replace("consent.given", "consent.sold"),
        GOOD.replace("|2", ""),
        GOOD + ",",
    ],
)
def test_what_says_nothing_that_we_know_is_refused(sort: str) -> None:
    with pytest.raises(ImpossibleValue):
        events_in(sort)


def test_the_good_one_among_them_is_read() -> None:
    (event,) = events_in(GOOD)

    assert (event.type, event.subject) == (EventType.CONSENT_GIVEN, an_id("consent"))
