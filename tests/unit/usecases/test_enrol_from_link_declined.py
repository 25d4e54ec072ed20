"""Of what nobody is enrolled: guesses, faces of no use, pictures that are gone (R20, R23)."""

from dataclasses import replace

import pytest

from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.likenesses import Fault, Flag
from quitclaim.domain.pictures.links import Link
from quitclaim.domain.recognition.packs import Pack
from quitclaim.usecases.enrol_from_link import EnrolFromLink
from tests.builders import (
    ADA,
    BOB,
    OFFICER,
    a_confirmation,
    a_hash,
    a_likeness,
    a_link,
    a_match,
    an_assessment,
    some_rules,
)
from tests.unit.builders_matching import a_floor
from tests.unit.usecases.knowing import (
    YES,
    a_picture,
    hers,
    know,
    offer,
    shown,
    templates,
)
from tests.unit.usecases.recognition import PACK, has_key
from tests.unit.usecases.stage import made

WAITS = a_likeness(consent=YES.id)
STRICT = some_rules(recognition=True, assessment=an_assessment(confirmations=2))


def waiting(link: Link | None = None) -> Asset:
    """Asked for, when it was otherwise than it is by now."""
    return a_picture(hers(replace(link or a_link(ADA), likeness=WAITS)))


@pytest.mark.parametrize(
    ("picture", "faults"),
    [
        (waiting(link=a_match(ADA)), (Fault.NOT_CONFIRMED,)),
        (waiting(link=a_link(BOB)), (Fault.OTHER_CONSENT,)),
    ],
)
def test_of_a_guess_nobody_confirmed_nothing_is_cropped(
    picture: Asset, faults: tuple[Fault, ...]
) -> None:
    """R23: the assessment asks for two; a machine's guess is no reference."""
    fakes = shown(picture=picture, rules=STRICT)

    (likeness,) = know(fakes)

    assert likeness.faults == faults
    assert fakes.endpoint.cropped == []
    assert templates(fakes) == frozenset()
    assert not has_key(fakes)


def test_a_match_that_two_confirmed_is_a_reference() -> None:
    both = (a_confirmation(), a_confirmation(OFFICER))
    fakes = shown(picture=waiting(link=a_match(ADA, confirmations=both)), rules=STRICT)

    (likeness,) = know(fakes)

    assert likeness.template == YES.template


def test_without_a_permit_nothing_is_cropped_and_the_link_says_so() -> None:
    """R22."""
    fakes = shown(picture=waiting(), rules=some_rules(stopped=True, assessment=an_assessment()))

    (likeness,) = know(fakes)

    assert likeness.faults == (Fault.NOT_PERMITTED,)
    assert fakes.endpoint.cropped == []


def test_a_face_that_is_not_found_again_is_no_reference() -> None:
    fakes = shown()
    offer(fakes)
    fakes.endpoint.lost.add((a_picture().id, hers().id))

    (likeness,) = know(fakes)

    assert likeness.faults == (Fault.NO_FACE,)
    assert not has_key(fakes)


def test_a_face_that_is_too_small_for_the_model_is_no_reference() -> None:
    fakes = shown()
    offer(fakes)
    pack = Pack(
        calibration=PACK.calibration, target_rate=0.001, floor=a_floor(size_px=900), margin=0.05
    )

    (likeness,) = made(EnrolFromLink, fakes, pack=pack)(a_picture().id)

    assert likeness.faults == (Flag.SMALL,)
    assert templates(fakes) == frozenset()


def test_of_a_picture_that_was_deleted_nobody_is_enrolled() -> None:
    fakes = shown(picture=a_picture(hers(a_link(ADA, likeness=WAITS)), fate=Fate.DELETED))

    assert know(fakes) == ()


def test_of_a_picture_nobody_knows_nothing_is_looked_at() -> None:
    fakes = shown()

    assert made(EnrolFromLink, fakes, pack=PACK)(a_hash("gone")) == ()
