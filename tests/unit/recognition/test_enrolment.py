"""R20, R23: which picture may become a template, or all that speaks against it."""

from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.enrolment import Declined, Enrolment, Fault, enrolment_of
from quitclaim.domain.recognition.references import FromCapture, FromUpload
from quitclaim.domain.recognition.runs import Aim
from tests.builders import (
    ADA,
    EDITOR,
    NOON,
    OFFICER,
    SECOND,
    a_biometric_consent,
    a_confirmation,
    a_dossier,
    a_hash,
    a_match,
    an_id,
)
from tests.unit.builders_enrolling import (
    CONSENT,
    GIVEN,
    PERMIT,
    a_reference,
    an_admission,
    faults,
    from_link,
)
from tests.unit.builders_matching import a_quality, an_enrolment_permit

SIGHTED = a_match(confirmations=(a_confirmation(EDITOR), a_confirmation(OFFICER)))


@pytest.mark.parametrize(
    "source",
    [FromCapture(CONSENT), FromUpload(CONSENT), from_link(), from_link(link=SIGHTED)],
)
def test_one_good_face_of_hers_becomes_the_template_of_that_consent(source: Any) -> None:
    assert enrolment_of(a_reference(source=source), an_admission(), at=NOON) == Enrolment(
        template=an_id("template"),
        person=ADA,
        consent=CONSENT,
        model=a_hash("model"),
    )


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"faces": 0}, (Fault.NO_FACE,)),
        ({"faces": 2}, (Fault.SEVERAL_FACES,)),
        ({"quality": a_quality(size_px=59)}, (Flag.SMALL,)),
        ({"quality": a_quality(sharpness=1.0)}, (Flag.BLURRED,)),
        ({"model": a_hash("another")}, (Fault.MODEL_NOT_ALLOWED, Fault.OTHER_MODEL)),
        ({"source": FromCapture(an_id("another"))}, (Fault.OTHER_CONSENT,)),
    ],
)
def test_a_picture_that_will_not_do_is_declined(changes: Any, found: Any) -> None:
    assert faults(a_reference(**changes)) == found


def test_a_model_on_the_list_that_the_permit_does_not_name_is_declined() -> None:
    both = frozenset({a_hash("model"), a_hash("another")})

    assert faults(a_reference(model=a_hash("another")), models=both) == (Fault.OTHER_MODEL,)
    assert faults(models=frozenset()) == (Fault.MODEL_NOT_ALLOWED,)


def test_a_permit_to_enrol_is_asked_for_and_not_over() -> None:
    finding = an_enrolment_permit(a_dossier(GIVEN), aim=Aim.CAPTURE)

    assert faults(at=PERMIT.until - SECOND) == ()
    assert faults(at=PERMIT.until) == (Fault.NOT_PERMITTED,)
    assert faults(permit=finding) == (Fault.NOT_PERMITTED,)


def test_a_template_rests_on_a_consent_that_counts() -> None:
    """I1: not on a record beside it, and not on one without a template of its own."""
    beside = a_biometric_consent(id=an_id("beside"), template=an_id("another template"))
    bare = a_biometric_consent()
    of_beside = a_reference(source=FromCapture(an_id("beside")))
    bare_permit = an_enrolment_permit(a_dossier(bare))

    assert faults(of_beside, consent=beside) == (Fault.OTHER_CONSENT, Fault.NO_TEMPLATE)
    assert faults(consent=bare) == (Fault.NO_TEMPLATE,)
    assert faults(consent=bare, permit=bare_permit) == (Fault.NO_TEMPLATE,)


def test_nothing_is_admitted_by_impossible_rules() -> None:
    with pytest.raises(ImpossibleValue, match="one or two"):
        an_admission(confirmations=0)
    with pytest.raises(ImpossibleValue, match="one or two"):
        an_admission(confirmations=3)
    with pytest.raises(ImpossibleValue, match="model is no hash"):
        an_admission(models=frozenset({"dlib"}))
    with pytest.raises(ImpossibleValue, match="faults is empty"):
        Declined(())
    with pytest.raises(ImpossibleValue, match="UTC"):
        faults(at=NOON.replace(tzinfo=None))
