"""R44: what others are told of what happened."""

import json

from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.announced import events_of, since
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import THE_CLOCK
from tests.builders import NOON, SECOND, an_event, an_id


def a_fact(*announced: Announcement) -> Fact:
    return Fact(id=FactId(an_id("fact")), at=NOON, by=THE_CLOCK, action="sign", announced=announced)


def test_what_is_sent_holds_ids_and_nothing_else() -> None:
    event = an_event()

    assert json.loads(event.body) == {
        "type": "consent.given",
        "timestamp": "2026-05-03T12:00:00Z",
        "data": {"id": event.id, "subject": an_id("consent"), "version": 2},
    }
    assert len(event.body) < 20_000


def test_ids_of_events_sort_as_time_does_and_have_no_dot() -> None:
    early, late = an_event("z"), an_event("a", at=NOON + SECOND)

    assert early.id < since(late.at) <= late.id
    assert "." not in early.id


def test_each_change_that_a_fact_announces_is_an_event() -> None:
    announced = (
        Announcement(EventType.CONSENT_GIVEN, an_id("consent"), 2),
        Announcement(EventType.REQUEST_ANSWERED, an_id("request"), 3),
    )
    fact = a_fact(*announced)

    events = events_of(fact)

    assert [(one.type, one.subject, one.version) for one in events] == [
        (one.type, one.subject, one.version) for one in announced
    ]
    assert len({one.id for one in events}) == 2
    assert {one.at for one in events} == {fact.at}
    assert events_of(a_fact()) == ()
