"""R9: what guardians gave is good until the child's own yes comes to be needed."""

from datetime import UTC, date, datetime

from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import HERSELF, Speaker
from tests.builders import (
    DADS,
    DAY,
    LATER,
    MIA,
    MUMS,
    NOON,
    SECOND,
    YESTERDAY,
    a_child,
    a_consent,
    a_dossier,
    a_use,
    given,
)

# In Germany a child of fourteen has to say yes herself.
BIRTHDAY = datetime(2026, 6, 9, 22, tzinfo=UTC)
CHILD = a_child(born_on=date(2012, 6, 10))
LONG = Interval(YESTERDAY - DAY, LATER + 999 * DAY)


def until(*voices: Speaker, at: datetime = NOON) -> datetime | None:
    said = [given(YESTERDAY + place * SECOND, by) for place, by in enumerate(voices)]
    record = a_consent(*said, person=MIA, during=LONG)
    answer = consent_for(a_dossier(record, person=CHILD), a_use(), at=at)
    assert isinstance(answer, Basis)
    return answer.until


def test_without_the_childs_own_yes_it_is_good_until_hers_is_needed() -> None:
    assert until(MUMS, DADS) == BIRTHDAY
    assert until(MUMS, DADS, at=BIRTHDAY - SECOND) == BIRTHDAY


def test_with_it_it_goes_on_until_she_is_of_age() -> None:
    of_age = BIRTHDAY.replace(year=2030)

    assert until(MUMS, DADS, HERSELF) == min(of_age, LONG.until or of_age)
    assert until(HERSELF, MUMS, DADS, at=BIRTHDAY) == min(of_age, LONG.until or of_age)
