"""R9: what was said for a minor lapses when she comes of age; what she said against stays."""

from datetime import date, datetime

import pytest

from quitclaim.domain.consents.answers import Basis, Gap, Lack
from quitclaim.domain.consents.events import Event
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.people.person import HERSELF, Speaker
from tests.builders import (
    DAY,
    LATER,
    MIA,
    MUM,
    MUMS,
    NOON,
    SECOND,
    YESTERDAY,
    a_child,
    a_consent,
    a_dossier,
    a_guardian,
    a_use,
    an_id,
    an_objection,
    given,
    withdrawn,
)

# She comes of age at NOON: a birthday begins last in the zone of an unknown country.
EIGHTEEN = a_child(born_on=date(2008, 5, 3), country=None, guardians=(a_guardian(MUM),))
OTHER = an_id("other")


def asked_about(
    *said: Event,
    at: datetime = NOON,
    objections: tuple[Objection, ...] = (),
    others: Event | None = None,
) -> Basis | Lack:
    """Whether these words count; `others` ended another record of hers."""
    records = [a_consent(*said, person=MIA)]
    if others is not None:
        records.append(a_consent(given(), others, person=MIA, id=OTHER))
    dossier = a_dossier(*records, person=EIGHTEEN, objections=objections)
    return consent_for(dossier, a_use(), at=at)


def test_a_guardians_consent_holds_up_to_the_second_of_coming_of_age() -> None:
    said = given(by=MUMS), given(YESTERDAY, HERSELF)

    last = asked_about(*said, at=NOON - SECOND)

    assert isinstance(last, Basis) and last.until == NOON
    # Co-signed or not.
    lapsed = asked_about(*said, at=NOON)
    assert isinstance(lapsed, Lack) and lapsed.gaps == {Gap.OWN_YES_MISSING}


@pytest.mark.parametrize(
    ("yes", "counts"),
    [
        (given(NOON - SECOND, HERSELF), False),
        (given(NOON, HERSELF), True),
        (given(NOON, MUMS), False),
    ],
)
def test_of_an_adult_only_her_own_yes_since_she_came_of_age_counts(
    yes: Event, *, counts: bool
) -> None:
    answer = asked_about(yes, at=NOON + SECOND)

    assert isinstance(answer, Basis) is counts
    if isinstance(answer, Basis):
        assert answer.until == LATER


@pytest.mark.parametrize(
    ("by", "said_at", "counts"),
    [
        # A guardian's no of before hits what was said before, and needs no taking back.
        (MUMS, NOON - SECOND, True),
        (HERSELF, NOON - SECOND, True),
        # From coming of age on a guardian's word is nothing.
        (MUMS, NOON + SECOND, True),
        (MUMS, NOON + DAY, True),
        (HERSELF, NOON + SECOND, False),
        (HERSELF, NOON, False),
    ],
)
def test_an_adults_yes_stands_against_guardians_and_not_against_herself(
    by: Speaker, said_at: datetime, *, counts: bool
) -> None:
    yes = given(NOON, HERSELF)

    withdrawing = asked_about(yes, at=NOON + DAY, others=withdrawn(said_at, by))
    objecting = an_objection(person=MIA, at=said_at, by=by)

    assert isinstance(withdrawing, Basis) is counts
    answer = asked_about(yes, at=NOON + DAY, objections=(objecting,))
    assert isinstance(answer, Basis) is counts


def test_an_adults_yes_needs_none_of_the_old_ones_on_its_record() -> None:
    """What it rests on is her own yes; that her mother's was ended by a no changes nothing."""
    said = given(YESTERDAY, MUMS), given(NOON + SECOND, HERSELF)

    answer = asked_about(*said, at=NOON + DAY, others=withdrawn(NOON, HERSELF))

    assert isinstance(answer, Basis)


def test_a_guardians_no_ends_what_came_before_it() -> None:
    said = given(YESTERDAY, MUMS), given(YESTERDAY, HERSELF)

    answer = asked_about(*said, at=NOON - SECOND, others=withdrawn(YESTERDAY, MUMS))

    assert isinstance(answer, Lack) and Gap.SAID_NO in answer.gaps
