"""I15: the permitted faces are cut out, each its own; nobody else ever is."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.recognition.permit import Permit, permit_for
from quitclaim.domain.recognition.runs import Aim, Capture, Run
from quitclaim.ports.crops import MOST_IN_CAPTURE
from tests.builders import NOON, a_capture, a_face, a_region, a_run, an_asset
from tests.contract.croppers import CAPTURE, Behind, Faked, Place

ONE, OTHER = a_face("one"), a_face("other", region=a_region(x=3_000))
EXCLUDED = a_face("excluded", region=a_region(x=5_000), excluded=True)
DRAWN = a_face("drawn", region=a_region(x=7_000))


@pytest.fixture(params=[Faked, Behind], ids=["fake", "lambda"])
def place(request: pytest.FixtureRequest) -> Place:
    made: Place = request.param()
    return made


def permitted(subject: Run | Capture) -> Permit:
    permit = permit_for(subject, at=NOON)
    assert isinstance(permit, Permit)
    return permit


def test_the_permitted_are_cut_out_and_nobody_else(place: Place) -> None:
    asset = an_asset(ONE, OTHER, EXCLUDED)
    place.shows(asset)

    crops = place.crops.crops_of(asset, permit=permitted(a_run(asset=asset)))

    assert crops.keys() == {ONE.id, OTHER.id}
    assert crops[ONE.id] != crops[OTHER.id]


def test_the_same_face_has_the_same_crop_whoever_was_excluded_since(place: Place) -> None:
    asset, since = an_asset(ONE, OTHER), an_asset(ONE, replace(OTHER, excluded=True))
    place.shows(asset)
    permit = permitted(a_run(asset=asset))

    both, alone = (place.crops.crops_of(one, permit=permit) for one in (asset, since))

    assert alone == {ONE.id: both[ONE.id]}


def test_a_face_that_is_not_seen_again_is_not_in_the_answer(place: Place) -> None:
    asset = an_asset(ONE, DRAWN)
    place.shows(asset, but=[DRAWN.id])

    crops = place.crops.crops_of(asset, permit=permitted(a_run(asset=asset)))

    assert crops.keys() == {ONE.id}


@pytest.mark.parametrize(
    ("people", "cut_out"), [(0, 0), (1, 1), (2, 2), (MOST_IN_CAPTURE + 2, MOST_IN_CAPTURE)]
)
def test_of_a_capture_everybody_is_cut_out_up_to_a_few(
    place: Place, people: int, cut_out: int
) -> None:
    place.captures(people)

    crops = place.crops.crops_in(CAPTURE, permit=permitted(a_capture()))

    assert not isinstance(crops, WhyRefused)
    assert len(crops) == cut_out


def test_a_permit_for_one_opens_not_the_other(place: Place) -> None:
    with pytest.raises(ImpossibleValue):
        place.crops.crops_in(CAPTURE, permit=permitted(a_run()))
    with pytest.raises(ImpossibleValue):
        place.crops.crops_of(an_asset(ONE), permit=permitted(a_capture(Aim.CAPTURE)))
