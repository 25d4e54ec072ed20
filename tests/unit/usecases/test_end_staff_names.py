"""Names of staff go out of the log a year at a time, when somebody said so (R39, R41)."""

from datetime import UTC, datetime, timedelta

from quitclaim.domain.forgetting.retention import Cause, Term
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.usecases.end_staff_names import BrowseStaffYears, EndStaffNames
from tests.builders import some_rules
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, crashed, made, staged

TWO_YEARS = Calendar(staff_names=timedelta(days=730))
OVER = datetime(2028, 1, 1, tzinfo=UTC)  # of 2025: two years of 365 days after its end


def named(calendar: Calendar = TWO_YEARS, *, at: datetime = OVER) -> Fakes:
    """The log named staff in three years."""
    fakes = staged(some_rules(calendar=calendar))
    for year in (2025, 2026, 2027):
        fakes.staff_keys.of_year(year)
    fakes.clock.at = at
    return fakes


def left(fakes: Fakes) -> set[int]:
    return set(fakes.staff_keys.holders(range(2020, 2040)))


def test_a_year_goes_when_its_period_is_over_and_no_other_does() -> None:
    fakes = named()

    assert made(EndStaffNames, fakes)() == 1

    assert left(fakes) == {2026, 2027}
    fakes.clock.at = OVER - timedelta(seconds=1)
    assert made(EndStaffNames, fakes)() == 0


def test_a_second_before_it_nothing_goes() -> None:
    fakes = named(at=OVER - timedelta(seconds=1))

    assert made(EndStaffNames, fakes)() == 0 and left(fakes) == {2025, 2026, 2027}


def test_each_year_that_goes_is_a_leaf_by_the_clock_and_goes_once() -> None:
    fakes = named()
    end = made(EndStaffNames, fakes)

    assert (end(), end()) == (1, 0)

    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (THE_CLOCK, "end_staff_names")
    assert announced(fakes) == [[(EventType.STAFF_NAMES_ENDED, "2025", 0)]]


def test_nothing_goes_where_nobody_decided() -> None:
    fakes = named(Calendar(), at=datetime(2039, 1, 1, tzinfo=UTC))

    assert made(EndStaffNames, fakes)() == 0 and left(fakes) == {2025, 2026, 2027}
    (term,) = {one.term for one in made(BrowseStaffYears, fakes)()}
    assert term == Term(until=None, cause=Cause.UNDECIDED)


def test_a_calendar_says_when_each_year_goes() -> None:
    fakes = named(at=datetime(2027, 6, 1, tzinfo=UTC))

    found = made(BrowseStaffYears, fakes)()

    assert [one.year for one in found] == [2025, 2026, 2027]
    assert found[0].term == Term(until=OVER, cause=Cause.PERIOD)
    tried = made(BrowseStaffYears, fakes)(Calendar())
    assert {one.term.cause for one in tried} == {Cause.UNDECIDED}


def test_where_it_crashed_the_next_round_ends_the_rest() -> None:
    fakes = named(at=datetime(2029, 6, 1, tzinfo=UTC))
    end = made(EndStaffNames, fakes)

    crashed(end, fakes, at="commits.commit", nth=2)

    assert end() == 1 and left(fakes) == {2027}
