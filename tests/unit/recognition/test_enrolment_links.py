"""R20: a confirmed link may be enrolled from; and all that is wrong is said at once."""

from typing import Any

import pytest

from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.recognition.enrolment import Fault
from tests.builders import BOB, a_biometric_consent, a_hash, a_link, a_mark, a_match, an_id
from tests.unit.builders_enrolling import PERMIT, a_reference, faults, from_link
from tests.unit.builders_matching import a_quality


@pytest.mark.parametrize(
    ("face", "found"),
    [
        ({"excluded": True}, (Fault.EXCLUDED,)),
        ({"mark": a_mark(MarkKind.BYSTANDER)}, (Fault.EXCLUDED,)),
        ({"link": None}, (Fault.NOT_CONFIRMED,)),
        ({"link": a_match()}, (Fault.NOT_CONFIRMED,)),
        ({"link": a_link(BOB)}, (Fault.OTHER_PERSON,)),
        ({"link": a_match(BOB)}, (Fault.NOT_CONFIRMED, Fault.OTHER_PERSON)),
    ],
)
def test_a_link_is_confirmed_hers_and_left_alone_by_nobody(face: Any, found: Any) -> None:
    assert faults(a_reference(source=from_link(**face))) == found


def test_where_one_confirmation_is_enough_one_is() -> None:
    assert faults(a_reference(source=from_link(link=a_match())), confirmations=1) == ()


def test_everything_against_a_picture_is_said_at_once() -> None:
    worst = a_reference(
        source=from_link(excluded=True, link=a_match(BOB)),
        faces=2,
        quality=a_quality(size_px=1, sharpness=0.0),
        model=a_hash("another"),
    )

    assert faults(worst, at=PERMIT.until, consent=a_biometric_consent(id=an_id("bare"))) == (
        Fault.NOT_PERMITTED,
        Fault.OTHER_CONSENT,
        Fault.MODEL_NOT_ALLOWED,
        Fault.OTHER_MODEL,
        Fault.SEVERAL_FACES,
        Flag.SMALL,
        Flag.BLURRED,
        Fault.EXCLUDED,
        Fault.NOT_CONFIRMED,
        Fault.OTHER_PERSON,
        Fault.NO_TEMPLATE,
    )
