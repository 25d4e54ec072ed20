"""R9: country by age by purpose; 29 February; midnight in the capital."""

from datetime import UTC, date, datetime

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.people.ages import Minority, birthday, minority_of, needs_guardian
from quitclaim.domain.people.countries import DATA_VERSION
from quitclaim.domain.scope import Kind
from tests.builders import DAY, NOON, SECOND

FROM_18 = ("BE", "DE", "ES", "FI", "FR", "GB", "IE", "IS", "NO", "SE", "US", None)
NEEDED_UNDER: dict[str | None, int] = {"AT": 14, "NL": 16, **dict.fromkeys(FROM_18, 18)}


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(("country", "age"), NEEDED_UNDER.items())
def test_guardians_are_needed_up_to_the_age_of_the_country_and_no_longer(
    country: str | None, age: int, kind: Kind
) -> None:
    needed = [years for years in range(100) if needs_guardian(years, country=country, kind=kind)]

    assert needed == list(range(age))


def test_nobody_is_younger_than_nothing() -> None:
    assert needs_guardian(0, country="AT", kind=Kind.PUBLICATION)
    with pytest.raises(ImpossibleValue, match="check the birth date"):
        needs_guardian(-1, country="AT", kind=Kind.PUBLICATION)


@pytest.mark.parametrize(
    ("born_on", "age", "day"),
    [
        (date(2008, 5, 3), 18, date(2026, 5, 3)),
        (date(2008, 2, 29), 18, date(2026, 3, 1)),
        # In every year, a leap year too.
        (date(2008, 2, 29), 16, date(2024, 3, 1)),
        (date(2008, 2, 28), 18, date(2026, 2, 28)),
        (date(2008, 3, 29), 18, date(2026, 3, 29)),
        (date(2008, 12, 31), 14, date(2022, 12, 31)),
    ],
)
def test_a_birthday_comes_every_year(born_on: date, age: int, day: date) -> None:
    assert birthday(born_on, age) == day


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    ("country", "born_on", "until"),
    [
        ("DE", date(2008, 5, 3), datetime(2026, 5, 2, 22, tzinfo=UTC)),
        ("DE", date(2008, 1, 3), datetime(2026, 1, 2, 23, tzinfo=UTC)),
        ("DE", date(2008, 2, 29), datetime(2026, 2, 28, 23, tzinfo=UTC)),
        ("NL", date(2010, 5, 3), datetime(2026, 5, 2, 22, tzinfo=UTC)),
        ("AT", date(2012, 5, 3), datetime(2026, 5, 2, 22, tzinfo=UTC)),
        ("GB", date(2008, 5, 3), datetime(2026, 5, 2, 23, tzinfo=UTC)),
        ("CY", date(2008, 5, 3), datetime(2026, 5, 2, 21, tzinfo=UTC)),
        ("IS", date(2008, 5, 3), datetime(2026, 5, 3, tzinfo=UTC)),
        (None, date(2008, 5, 3), datetime(2026, 5, 3, 12, tzinfo=UTC)),
        ("US", date(2008, 5, 3), datetime(2026, 5, 3, 12, tzinfo=UTC)),
    ],
)
def test_a_person_comes_of_age_at_midnight_in_the_capital(
    country: str | None, born_on: date, until: datetime, kind: Kind
) -> None:
    minority = minority_of(born_on, country=country, kind=kind)

    assert minority.until == until
    assert minority.holds(until - SECOND) and not minority.holds(until)


def test_a_minority_names_when_the_child_is_asked_the_quorum_and_the_data_it_follows() -> None:
    germany = minority_of(date(2008, 5, 3), country="DE", kind=Kind.PUBLICATION)
    netherlands = minority_of(date(2008, 5, 3), country="NL", kind=Kind.BIOMETRIC)

    assert germany == Minority(
        until=datetime(2026, 5, 2, 22, tzinfo=UTC),
        child_from=datetime(2022, 5, 2, 22, tzinfo=UTC),
        quorum=2,
        data_version=DATA_VERSION,
    )
    assert (netherlands.quorum, netherlands.until.year) == (1, 2024)


def test_the_child_is_asked_from_the_second_of_that_birthday_until_of_age() -> None:
    minority = Minority(until=NOON + DAY, child_from=NOON, quorum=1, data_version=DATA_VERSION)

    instants = (NOON - SECOND, NOON, NOON + DAY - SECOND, NOON + DAY)
    assert [minority.asks_the_child(at) for at in instants] == [False, True, True, False]


def test_where_all_consent_is_ones_own_from_14_the_child_is_never_asked_beside_guardians() -> None:
    austria = minority_of(date(2012, 5, 3), country="AT", kind=Kind.PUBLICATION)

    assert austria.child_from == austria.until
    assert not austria.asks_the_child(austria.until)
