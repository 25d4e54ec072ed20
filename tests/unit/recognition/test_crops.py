"""I15: of a picture only those are cut out whom the permit names, whoever else is seen in it."""

from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.pictures.assets import Face
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.recognition.crops import require_capture, to_crop
from quitclaim.domain.recognition.permit import Permit, permit_for
from quitclaim.domain.recognition.quality import Quality
from quitclaim.domain.recognition.runs import Aim, Capture, Run
from quitclaim.domain.recognition.wanted import Wanted
from quitclaim.ports.crops import FaceCrop
from tests.builders import (
    ADA,
    BOB,
    NOON,
    a_biometric_consent,
    a_capture,
    a_dossier,
    a_face,
    a_link,
    a_mark,
    a_region,
    a_run,
    an_asset,
    an_id,
)

# To enrol ADA by the one face that is linked to her.
HER_FACE: Any = {
    "face": an_id("face"),
    "dossier": a_dossier(a_biometric_consent(template=an_id("template"))),
}
HERE, BESIDE, THERE = a_region(), a_region(x=1_200), a_region(x=6_000)


def permitted(subject: Run | Capture) -> Permit:
    permit = permit_for(subject, at=NOON)
    assert isinstance(permit, Permit)
    return permit


def whose(*seen: Region, regions: tuple[Region, ...], others: tuple[Region, ...] = ()) -> object:
    return Wanted(regions=regions, others=others).whose(seen)


def test_a_face_is_the_one_that_is_seen_where_it_was() -> None:
    assert whose(THERE, HERE, regions=(HERE, THERE)) == {0: 1, 1: 0}


def test_it_may_be_seen_a_little_differently() -> None:
    assert whose(a_region(x=1_100), regions=(HERE,)) == {0: 0}


@pytest.mark.parametrize("seen", [(), (THERE,), (a_region(x=1_200),)])
def test_a_face_that_is_not_seen_again_is_no_crop(seen: tuple[Region, ...]) -> None:
    assert whose(*seen, regions=(HERE,)) == {}


def test_whoever_is_left_alone_is_no_crop() -> None:
    assert whose(HERE, THERE, regions=(THERE,), others=(HERE,)) == {0: 1}


def test_a_box_drawn_beside_somebody_who_is_left_alone_never_becomes_hers() -> None:
    """It shares more than half with what is seen, and she shares more."""
    drawn, hers = a_region(x=1_050), a_region(x=1_000)

    assert whose(hers, regions=(drawn,)) == {0: 0}
    assert whose(hers, regions=(drawn,), others=(hers,)) == {}


def test_a_face_that_two_share_alike_is_nobodys() -> None:
    assert whose(HERE, regions=(HERE,), others=(HERE,)) == {}
    assert whose(HERE, regions=(HERE, HERE)) == {}


def test_of_two_seen_in_one_place_the_one_that_fits_better_is_taken() -> None:
    assert whose(a_region(x=1_100), HERE, a_region(x=1_050), regions=(HERE,)) == {0: 1}


def test_the_permitted_faces_are_cropped_and_nobody_else() -> None:
    excluded = a_face("excluded", excluded=True)
    asset = an_asset(a_face(), excluded)

    assert to_crop(asset, permit=permitted(a_run(asset=asset))) == (a_face(),)


@pytest.mark.parametrize(
    "since",
    [
        a_face(excluded=True),
        a_face(untaggable=True),
        a_face(link=a_link()),
        a_face(mark=a_mark()),
    ],
)
def test_whoever_was_spoken_of_since_the_permit_is_left_alone(since: Face) -> None:
    """I12."""
    permit = permitted(a_run(asset=an_asset(a_face())))

    assert to_crop(an_asset(since), permit=permit) == ()


def test_one_permit_never_serves_as_the_other() -> None:
    run, capture = permitted(a_run()), permitted(a_capture(Aim.CAPTURE))

    require_capture(capture)
    with pytest.raises(ImpossibleValue, match="opens no capture"):
        require_capture(run)
    with pytest.raises(ImpossibleValue, match="crops no asset"):
        to_crop(an_asset(a_face()), permit=capture)


def test_to_enrol_from_a_link_her_one_face_is_cropped_and_no_other() -> None:
    """I13, I15: whoever stands beside her, linked or not, said yes to nothing."""
    hers = a_face(link=a_link(ADA))
    beside = (a_face("bob's", link=a_link(BOB)), a_face("nobody's"))
    permit = permitted(a_capture(**HER_FACE))

    assert to_crop(an_asset(hers, *beside), permit=permit) == (hers,)
    with pytest.raises(ImpossibleValue, match="opens no capture"):
        require_capture(permit)


@pytest.mark.parametrize(
    "since",
    [
        a_face(),
        a_face(link=a_link(BOB)),
        a_face(link=a_link(ADA), excluded=True),
        a_face(link=a_link(ADA), mark=a_mark()),
    ],
)
def test_a_face_that_is_hers_no_more_is_left_alone(since: Face) -> None:
    """Moved to Bob meanwhile, it is the face of somebody who may have said no."""
    assert to_crop(an_asset(since), permit=permitted(a_capture(**HER_FACE))) == ()


@pytest.mark.parametrize(("side", "count"), [(2, 11), (2, 13), (0, 0), (-2, 12)])
def test_a_crop_is_a_whole_square_or_none(side: int, count: int) -> None:
    quality = Quality(size_px=60, sharpness=0.1)

    assert len(FaceCrop(quality=quality, side=2, pixels=bytes(12)).pixels) == 12
    with pytest.raises(ImpossibleValue, match="three bytes for each"):
        FaceCrop(quality=quality, side=side, pixels=bytes(count))
