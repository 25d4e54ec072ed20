"""I5: what one authorised call did, each change of state announced once."""

from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import THE_CLOCK
from tests.builders import NOON, an_id

GIVEN = Announcement(EventType.CONSENT_GIVEN, an_id("consent"), 2)
ENROLLED = Announcement(EventType.CONSENT_ENROLLED, an_id("consent"), 3)
ANOTHERS = Announcement(EventType.CONSENT_GIVEN, an_id("other"), 2)


def a_fact(*announced: Announcement) -> Fact:
    return Fact(id=an_id("fact"), at=NOON, by=THE_CLOCK, action="sweep", announced=announced)


def test_a_fact_may_have_read_only() -> None:
    assert a_fact().announced == ()


def test_several_records_may_change_the_same_way_and_one_in_several() -> None:
    assert a_fact(GIVEN, ANOTHERS, ENROLLED).announced == (GIVEN, ANOTHERS, ENROLLED)


def test_a_version_counts_from_0_where_a_record_comes_into_being() -> None:
    assert Announcement(EventType.RULES_CHANGED, "rules", 0).version == 0
