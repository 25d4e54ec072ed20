"""R15, I1: recognition runs for everyone concerned, or not at all."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.consents.answers import Basis, Gap, Lack, Shortfall
from quitclaim.domain.organisation.assessments import Outdated
from quitclaim.domain.recognition.gates import Gate
from quitclaim.domain.recognition.permit import Permit, Refusal, permit_for
from quitclaim.domain.recognition.runs import Aim
from tests.builders import (
    ADA,
    BOB,
    FAIR,
    LATER,
    MIA,
    NOON,
    a_biometric_consent,
    a_biometric_scope,
    a_capture,
    a_dossier,
    a_hash,
    a_person,
    a_roster,
    a_run,
    an_id,
    given,
    some_rules,
    withdrawn,
)

BIOMETRIC = an_id("biometric consent")
WITH_TEMPLATE = a_dossier(a_biometric_consent(template=an_id("template")))


def test_a_permit_says_what_it_allows_on_which_consents_and_until_when() -> None:
    permit = permit_for(a_run(WITH_TEMPLATE), at=NOON)

    assert isinstance(permit, Permit)
    assert (permit.aim, permit.model) == (Aim.RUN, a_hash("model"))
    assert permit.gallery == {an_id("template"): ADA}
    assert permit.faces == {an_id("face")}
    assert permit.bases == (
        Basis(legal=LegalBasis.CONSENT, record=BIOMETRIC, version=2, until=LATER),
    )
    assert permit.until == LATER


@pytest.mark.parametrize("aim", [Aim.ENROLMENT, Aim.CAPTURE])
def test_a_capture_has_a_permit_of_its_own(aim: Aim) -> None:
    """R20, R25."""
    permit = permit_for(a_capture(aim, dossier=WITH_TEMPLATE), at=NOON)

    assert isinstance(permit, Permit) and permit.aim is aim
    assert (permit.gallery, permit.faces) == ({an_id("template"): ADA}, frozenset())


def test_a_refusal_names_every_gate_and_everyone_with_all_she_lacks() -> None:
    withdrew = a_dossier(
        a_biometric_consent(given(to=a_biometric_scope()), withdrawn(), person=BOB),
        person=a_person(BOB),
    )
    run = a_run(
        WITH_TEMPLATE,
        withdrew,
        rosters={FAIR: a_roster(ADA, BOB, MIA)},
        rules=some_rules(stopped=True),
        target_rate=0.01,
    )

    assert permit_for(run, at=NOON) == Refusal(
        gates=(Gate.STOPPED, Outdated.OTHER_TARGET_RATE),
        people={
            BOB: Lack((Shortfall(Gap.WITHDRAWN, BIOMETRIC),), said_no=True),
            MIA: Lack((Shortfall(Gap.NEVER_ASKED),)),
        },
    )


@pytest.mark.parametrize(
    ("changes", "gate"),
    [
        ({"rules": some_rules(assessment=None)}, Gate.NOT_ASSESSED),
        ({"model": a_hash("another model")}, Outdated.OTHER_MODEL),
        ({"rules": some_rules(recognition=False)}, Gate.SWITCHED_OFF),
        ({"attestations": ()}, Gate.NOT_ATTESTED),
    ],
)
def test_one_shut_gate_refuses(changes: dict[str, Any], gate: Gate | Outdated) -> None:
    assert permit_for(a_run(**changes), at=NOON) == Refusal(gates=(gate,), people={})


def test_nobody_makes_or_lengthens_a_permit() -> None:
    permit = permit_for(a_run(), at=NOON)

    assert isinstance(permit, Permit)
    with pytest.raises(TypeError, match="only permit_for issues permits: ask it for one"):
        replace(permit, until=LATER, seal=object())
