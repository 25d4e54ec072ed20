"""R28, R46: a rendition is ordered by addresses, and what is answered is checked."""

import json
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import TypeAdapter

from quitclaim.adapters.lambda_redaction import LambdaRedaction
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.organisation.finish import Cover, Extent, Finish, Frame, Manner
from quitclaim.domain.pictures.cuts import Cut, Point
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.imprint import Imprint, ModelRelease
from quitclaim.ports.darkroom import Order
from quitclaim.runtime.aws import client
from tests.builders import a_hash, a_region, an_id

REGIONS = (a_region(), a_region(x=2_000))
FINISH = Finish(manner=Manner.BLUR, cover=Cover.BODY, longest=1_600, frame=Frame.SQUARE)
IMPRINT = Imprint(credit="Ann", release=ModelRelease.LIMITED, release_id="r-1")
CUT = Cut(
    crop=a_region(x=0, y=0, w=5_000, h=10_000),
    middle=Point(x=2_500, y=4_000),
    of=Extent(width=4_000, height=3_000),
)
ORDER = Order(hidden=REGIONS, finish=FINISH, cut=CUT, imprint=IMPRINT)
ANSWER = {"width": 2000, "height": 1500, "hidden": 2, "quality": 90}


class Invoked:
    """Stands for the client of Lambda: what it was asked, and what it is to answer."""

    def __init__(self, answer: bytes, **told: str) -> None:
        self.answer, self.told = answer, told
        self.asked: dict[str, Any] = {}

    def invoke(self, **request: Any) -> dict[str, Any]:
        assert request["FunctionName"] == "darkroom"
        self.asked = json.loads(request["Payload"])
        return {"Payload": BytesIO(self.answer), **self.told}


def left(answer: object, order: Order) -> Extent:
    invoked = Invoked(json.dumps(answer).encode())
    darkroom = LambdaRedaction(
        invoked, client("s3"), function="darkroom", originals="originals", pictures="pictures"
    )
    return darkroom.redact(a_hash("asset"), order, under=an_id("rendition"))


def redacted(answer: object, **told: str) -> dict[str, Any]:
    invoked = Invoked(json.dumps(answer).encode(), **told)
    darkroom = LambdaRedaction(
        invoked, client("s3"), function="darkroom", originals="originals", pictures="pictures"
    )
    darkroom.redact(a_hash("asset"), ORDER, under=an_id("rendition"))
    return invoked.asked


def test_it_gets_two_addresses_that_live_for_minutes() -> None:
    asked = redacted(ANSWER)

    original, rendition = urlsplit(asked["picture"]), urlsplit(asked["rendition"])
    assert original.path.endswith(a_hash("asset"))
    assert rendition.path.endswith(an_id("rendition"))
    assert "originals" in asked["picture"] and "pictures" in asked["rendition"]
    assert {int(parse_qs(url.query)["X-Amz-Expires"][0]) for url in (original, rendition)} == {120}


def test_it_is_told_what_to_hide_how_and_what_to_write() -> None:
    asked = redacted(ANSWER)

    order = {"regions", "finish", "cut", "imprint"}
    assert asked.keys() == {"verb", "picture", "rendition", *order}
    assert asked["verb"] == "redact"
    assert tuple(Region(**one) for one in asked["regions"]) == REGIONS
    assert TypeAdapter(Finish).validate_python(asked["finish"]) == FINISH
    assert TypeAdapter(Cut).validate_python(asked["cut"]) == CUT
    assert TypeAdapter(Imprint).validate_python(asked["imprint"]) == IMPRINT


def test_how_large_it_became_is_known_from_its_answer() -> None:
    assert left(ANSWER, Order(hidden=REGIONS)) == Extent(width=2000, height=1500)


@pytest.mark.parametrize(
    "answer",
    [
        {"refused": "too_slow"},
        {"refused": "no such reason"},
        ANSWER | {"hidden": 1},
        ANSWER | {"hidden": "2"},
        ANSWER | {"crop": "abc"},
        ANSWER | {"width": 0},
        ANSWER | {"width": 2001},
        ANSWER | {"height": 2001},
        {},
        None,
    ],
)
def test_whatever_else_it_says_no_rendition_was_left(answer: object) -> None:
    """Published is only what hides whom it was asked to hide, and shows no more than asked."""
    with pytest.raises(StoreUnavailable):
        redacted(answer)


def test_a_darkroom_that_died_left_none() -> None:
    with pytest.raises(StoreUnavailable):
        redacted(ANSWER, FunctionError="Unhandled")
