"""A permit ends with the first thing it rests on (R6, R9, R15)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.instants import Interval
from quitclaim.domain.recognition.permit import Permit, permit_for
from quitclaim.domain.recognition.runs import Aim
from tests.builders import (
    BOB,
    DAD,
    DADS,
    DAY,
    FAIR,
    LATER,
    MIA,
    MUM,
    MUMS,
    NOON,
    SECOND,
    YESTERDAY,
    a_biometric_consent,
    a_biometric_scope,
    a_capture,
    a_child,
    a_dossier,
    a_guardian,
    a_person,
    a_roster,
    a_run,
    an_assessment,
    an_id,
    given,
    some_people,
    some_rules,
)

SHORT = Interval(YESTERDAY, NOON + 5 * DAY)
FOR_MINORS = some_rules(minors_biometrics=True)


def a_minor(**changes: Any) -> Dossier:
    said = [given(by=by, to=a_biometric_scope()) for by in (MUMS, DADS)]
    return a_dossier(
        a_biometric_consent(*said, person=MIA, id=an_id("mia's")), person=a_child(**changes)
    )


def bob(during: Interval) -> Dossier:
    record = a_biometric_consent(person=BOB, id=an_id("bob's"), during=during)
    return a_dossier(record, person=a_person(BOB))


def until(*people: Dossier, **changes: Any) -> datetime | None:
    permit = permit_for(a_run(*people, **changes), at=NOON)
    return permit.until if isinstance(permit, Permit) else None


def test_it_ends_with_the_assessment() -> None:
    rules = some_rules(assessment=an_assessment(in_force=SHORT))

    assert until(rules=rules) == NOON + 5 * DAY


def test_it_ends_with_the_first_consent() -> None:
    ada = a_dossier(a_biometric_consent())

    assert until(ada) == LATER
    assert until(ada, bob(SHORT)) == NOON + 5 * DAY


@pytest.mark.parametrize(
    ("minor", "end"),
    [
        (a_minor(), YESTERDAY + timedelta(days=365)),
        (a_minor(born_on=date(2012, 6, 1)), datetime(2026, 5, 31, 22, tzinfo=UTC)),
        (
            a_minor(
                guardians=(
                    a_guardian(MUM),
                    a_guardian(DAD),
                    a_guardian(an_id("gran"), proven_at=NOON + DAY),
                )
            ),
            NOON + DAY,
        ),
    ],
)
def test_it_ends_where_a_minors_voices_are_weighed_anew(minor: Dossier, end: datetime) -> None:
    assert until(minor, rules=FOR_MINORS) == end


def test_people_who_were_not_asked_end_nothing() -> None:
    ada = a_dossier(a_biometric_consent())
    people = some_people(ada, bob(SHORT))

    assert until(ada, people=people, rosters={FAIR: a_roster(ada.id)}) == LATER


def test_a_captures_permit_ends_with_its_own_consent() -> None:
    dossier = a_dossier(a_biometric_consent(during=SHORT))

    permit = permit_for(a_capture(Aim.CAPTURE, dossier=dossier), at=NOON + 5 * DAY - SECOND)

    assert isinstance(permit, Permit) and permit.until == NOON + 5 * DAY
    assert not isinstance(permit_for(a_capture(dossier=dossier), at=NOON + 5 * DAY), Permit)
