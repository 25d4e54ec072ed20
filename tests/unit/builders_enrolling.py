"""A reference and what it is held against: ADA's face, from a capture for her consent."""

from datetime import datetime
from typing import Any, Final

from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.enrolment import Admission, Declined, Fault, enrolment_of
from quitclaim.domain.recognition.references import FromCapture, FromLink, Reference
from tests.builders import NOON, a_biometric_consent, a_dossier, a_hash, a_linked_face, an_id
from tests.unit.builders_matching import a_floor, a_quality, an_enrolment_permit

CONSENT: Final = an_id("biometric consent")
GIVEN: Final = a_biometric_consent(template=an_id("template"))
PERMIT: Final = an_enrolment_permit(a_dossier(GIVEN))


def a_reference(**changes: Any) -> Reference:
    known: dict[str, Any] = {"source": FromCapture(CONSENT), "faces": 1, "quality": a_quality()}
    return Reference(**(known | {"model": a_hash("model")} | changes))


def from_link(**face: Any) -> FromLink:
    return FromLink(consent=CONSENT, asset=a_hash("asset"), face=a_linked_face(**face))


def an_admission(**changes: Any) -> Admission:
    known: dict[str, Any] = {
        "permit": PERMIT,
        "consent": GIVEN,
        "models": frozenset({a_hash("model")}),
        "floor": a_floor(),
        "confirmations": 2,
    }
    return Admission(**(known | changes))


def faults(
    reference: Reference | None = None, *, at: datetime = NOON, **admission: Any
) -> tuple[Fault | Flag, ...]:
    """Everything against it; nothing means that it is enrolled."""
    answer = enrolment_of(reference or a_reference(), an_admission(**admission), at=at)
    return answer.faults if isinstance(answer, Declined) else ()
