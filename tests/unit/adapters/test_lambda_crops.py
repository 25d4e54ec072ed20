"""I13, I15: what may be cut out is asked for, and whatever else comes back is no crop."""

import json
import pickle
import traceback
from base64 import b64encode
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

import pytest

from quitclaim.adapters.lambda_crops import LambdaCrops
from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.recognition.permit import Permit, permit_for
from quitclaim.domain.recognition.quality import Quality
from quitclaim.domain.recognition.runs import Aim, Capture, Run
from quitclaim.ports.crops import CaptureKey
from quitclaim.runtime.aws import client
from tests.builders import NOON, a_capture, a_face, a_hash, a_region, a_run, an_asset, an_id

SIDE, CAPTURE = 2, CaptureKey("captures/1")
MINE, HERS = b"\x01" * 3 * SIDE**2, b"\x02" * 3 * SIDE**2
SEEN = {"size_px": 60, "sharpness": 0.5}
ASSET = an_asset(
    a_face("one"),
    a_face("drawn", region=a_region(x=3_000)),
    a_face("other", region=a_region(x=5_000)),
    a_face("excluded", region=a_region(x=7_000), excluded=True),
)


def answer(*crops: dict[str, Any] | None, pixels: bytes, **changed: Any) -> dict[str, Any]:
    told = {"side": SIDE, "crops": list(crops), "pixels": b64encode(pixels).decode()}
    return told | changed


ANSWER = answer(SEEN, None, SEEN, pixels=MINE + HERS)
CAPTURED = answer(SEEN, pixels=MINE)


class Invoked:
    """Stands for the client of Lambda: what it was asked, and what it is to answer."""

    def __init__(self, *answers: object, **told: str) -> None:
        self.answers, self.told = list(answers), told
        self.asked: list[dict[str, Any]] = []

    def invoke(self, **request: Any) -> dict[str, Any]:
        assert request["FunctionName"] == "darkroom"
        self.asked.append(json.loads(request["Payload"]))
        return {"Payload": BytesIO(json.dumps(self.answers.pop(0)).encode()), **self.told}


def crops_by(invoked: Invoked) -> LambdaCrops:
    shelves = {"originals": "originals", "captures": "captures"}
    return LambdaCrops(invoked, client("s3"), function="darkroom", **shelves)


def permitted(subject: Run | Capture) -> Permit:
    permit = permit_for(subject, at=NOON)
    assert isinstance(permit, Permit)
    return permit


def for_run(asset: Asset = ASSET) -> Permit:
    return permitted(a_run(asset=asset))


def test_only_the_permitted_are_asked_for_and_all_others_are_to_be_left_alone() -> None:
    invoked = Invoked(ANSWER)

    crops_by(invoked).crops_of(ASSET, permit=for_run())

    (asked,) = invoked.asked
    assert asked.keys() == {"verb", "picture", "regions", "others"}
    assert asked["verb"] == "crop"
    assert urlsplit(asked["picture"]).path.endswith(a_hash("asset"))
    assert "originals" in asked["picture"]
    one, drawn, other, excluded = (face.region for face in ASSET.faces)
    assert tuple(Region(**region) for region in asked["regions"]) == (one, drawn, other)
    assert tuple(Region(**region) for region in asked["others"]) == (excluded,)


def test_each_face_gets_its_own_crop_and_one_that_was_not_found_none() -> None:
    crops = crops_by(Invoked(ANSWER)).crops_of(ASSET, permit=for_run())

    assert {face: crop.pixels for face, crop in crops.items()} == {
        an_id("one"): MINE,
        an_id("other"): HERS,
    }
    assert {crop.quality for crop in crops.values()} == {Quality(size_px=60, sharpness=0.5)}


def test_without_a_face_to_crop_nobody_is_asked() -> None:
    nobody = an_asset(a_face(excluded=True))

    assert crops_by(Invoked()).crops_of(nobody, permit=for_run(nobody)) == {}


def test_a_crowd_is_asked_for_in_parts_that_know_of_each_other() -> None:
    crowd = an_asset(*(a_face(f"face {n}", region=a_region(x=100 * n)) for n in range(50)))
    some = answer(*[SEEN] * 48, pixels=MINE * 48)
    invoked = Invoked(some, answer(SEEN, SEEN, pixels=MINE + HERS))

    crops = crops_by(invoked).crops_of(crowd, permit=for_run(crowd))

    assert len(crops) == 50
    assert crops[an_id("face 49")].pixels == HERS
    assert [(len(asked["regions"]), len(asked["others"])) for asked in invoked.asked] == [
        *((48, 2), (2, 48))
    ]


def test_a_capture_is_opened_where_it_lies_and_everybody_in_it_is_cropped() -> None:
    invoked = Invoked(CAPTURED)

    crops = crops_by(invoked).crops_in(CAPTURE, permit=permitted(a_capture()))

    assert not isinstance(crops, WhyRefused)
    assert [crop.pixels for crop in crops] == [MINE]
    (asked,) = invoked.asked
    assert asked.keys() == {"verb", "picture"}
    assert asked["verb"] == "capture"
    assert "captures" in asked["picture"]


def test_a_capture_that_is_no_picture_is_refused_with_its_reason() -> None:
    crops = crops_by(Invoked({"refused": "broken"}))

    assert crops.crops_in(CAPTURE, permit=permitted(a_capture())) is WhyRefused.BROKEN


def test_a_permit_for_one_opens_not_the_other() -> None:
    crops = crops_by(Invoked())

    with pytest.raises(ImpossibleValue):
        crops.crops_in(CAPTURE, permit=for_run())
    with pytest.raises(ImpossibleValue):
        crops.crops_of(ASSET, permit=permitted(a_capture(Aim.CAPTURE)))


HOSTILE: list[object] = [
    {"refused": "too_slow"},
    {"refused": "no such reason"},
    answer(SEEN, None, pixels=MINE),
    answer(SEEN, None, SEEN, SEEN, pixels=MINE * 3),
    answer(SEEN, None, SEEN, pixels=MINE),
    answer(SEEN, None, SEEN, pixels=MINE * 3),
    answer(SEEN, None, SEEN, pixels=MINE * 2, side=1),
    answer(SEEN, None, SEEN, pixels=MINE * 2, side=0),
    answer(SEEN, None, SEEN, pixels=MINE * 2, side=10**9),
    answer(SEEN, None, SEEN, pixels=b"", side=-2),
    answer(*[None] * 49, pixels=b""),
    ANSWER | {"pixels": "no base64!"},
    ANSWER | {"pixels": 7},
    ANSWER | {"crops": [SEEN | {"size_px": 0}, None, SEEN]},
    ANSWER | {"crops": [SEEN | {"sharpness": -1.0}, None, SEEN]},
    ANSWER | {"crops": [SEEN | {"sharpness": float("nan")}, None, SEEN]},
    ANSWER | {"crops": [SEEN | {"landmarks": [1, 2]}, None, SEEN]},
    ANSWER | {"crops": {}},
    {},
    None,
]


@pytest.mark.parametrize("told", HOSTILE)
def test_whatever_else_it_says_there_is_no_crop(told: object) -> None:
    """The message returns: nothing is lost and nothing is guessed."""
    with pytest.raises(StoreUnavailable):
        crops_by(Invoked(told)).crops_of(ASSET, permit=for_run())


@pytest.mark.parametrize(
    "told", [answer(None, pixels=b""), answer(*[SEEN] * 6, pixels=MINE * 6), {}]
)
def test_of_a_capture_it_says_who_is_in_it_and_how_many_at_most(told: object) -> None:
    with pytest.raises(StoreUnavailable):
        crops_by(Invoked(told)).crops_in(CAPTURE, permit=permitted(a_capture()))


def test_a_darkroom_that_died_cut_out_nobody() -> None:
    with pytest.raises(StoreUnavailable):
        crops_by(Invoked(ANSWER, FunctionError="Unhandled")).crops_of(ASSET, permit=for_run())


@pytest.mark.parametrize(
    "told", [ANSWER | {"side": "2"}, answer(SEEN, None, SEEN, pixels=MINE + HERS + b"x")]
)
def test_no_pixel_is_in_a_repr_or_in_an_error(told: object) -> None:
    """I13."""
    (crop, _) = crops_by(Invoked(ANSWER)).crops_of(ASSET, permit=for_run()).values()
    with pytest.raises(StoreUnavailable) as failure:
        crops_by(Invoked(told)).crops_of(ASSET, permit=for_run())

    written = repr(crop) + "".join(traceback.format_exception(failure.value))
    assert b64encode(MINE).decode()[:12] not in written
    assert "\\x01" not in written and "AQEB" not in written
    assert MINE in pickle.dumps(crop)  # what is looked for is there to be found
