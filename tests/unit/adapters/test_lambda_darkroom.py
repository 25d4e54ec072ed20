"""R46: what the darkroom answers is checked like anything from outside."""

import json
import traceback
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from quitclaim.adapters.lambda_darkroom import LambdaDarkroom
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.domain.recognition.quality import Quality
from quitclaim.ports.darkroom import Caption, Found, Negative, Note
from quitclaim.ports.tags import Tag
from quitclaim.runtime.aws import client
from tests.builders import NOON, a_hash

UPLOAD = Upload("ann/Fête/写真 1+2.jpg", "v1")
BOX = {"x": 10, "y": 20, "w": 30, "h": 40}
ANSWER: dict[str, Any] = {
    "width": 2000,
    "height": 1500,
    "pixels": a_hash("pixels"),
    "faces": [{"region": BOX, "size_px": 60, "sharpness": 12.5}],
    "caption": {
        "text": "Ada",
        "keywords": ["fair"],
        "credit": "Ann",
        "tags": [{"region": BOX, "name": "Ada"}],
    },
    "taken_at": "2026-05-03T12:00:00Z",
    "licence_until": None,
    "notes": ["first_frame_only"],
}
NEGATIVE = Negative(
    width=2000,
    height=1500,
    pixels=a_hash("pixels"),
    faces=(Found(Region(x=10, y=20, w=30, h=40), Quality(size_px=60, sharpness=12.5)),),
    caption=Caption(
        text="Ada",
        keywords=frozenset({"fair"}),
        credit="Ann",
        tags=(Tag(Region(x=10, y=20, w=30, h=40), "Ada"),),
    ),
    taken_at=NOON,
    notes=frozenset({Note.FIRST_FRAME_ONLY}),
)


class Invoked:
    """Stands for the client of Lambda: what it was asked, and what it is to answer."""

    def __init__(self, answer: bytes, **told: str) -> None:
        self.answer, self.told = answer, told
        self.asked: dict[str, str] = {}

    def invoke(self, **request: Any) -> dict[str, Any]:
        assert request["FunctionName"] == "darkroom"
        self.asked = json.loads(request["Payload"])
        return {"Payload": BytesIO(self.answer), **self.told}


def detected(answer: object, **told: str) -> tuple[Negative | WhyRefused, dict[str, str]]:
    invoked = Invoked(json.dumps(answer).encode(), **told)
    darkroom = LambdaDarkroom(
        invoked, client("s3"), function="darkroom", inbox="inbox", pictures="pictures"
    )
    return darkroom.detect(UPLOAD, thumbnail="thumbnail/1"), invoked.asked


def test_an_answer_is_read_whole() -> None:
    assert detected(ANSWER)[0] == NEGATIVE


def test_a_refusal_is_read_as_its_reason() -> None:
    assert detected({"refused": "raw"})[0] is WhyRefused.RAW


def test_it_gets_two_addresses_that_live_for_minutes_and_nothing_else() -> None:
    asked = detected(ANSWER)[1]

    picture, thumbnail = urlsplit(asked["picture"]), urlsplit(asked["thumbnail"])
    assert asked.keys() == {"verb", "picture", "thumbnail"}
    assert unquote(picture.path).endswith(UPLOAD.key)
    assert parse_qs(picture.query)["versionId"] == ["v1"]
    assert thumbnail.path.endswith("thumbnail/1")
    assert {int(parse_qs(url.query)["X-Amz-Expires"][0]) for url in (picture, thumbnail)} == {120}


WITHOUT_FACES = {name: value for name, value in ANSWER.items() if name != "faces"}


@pytest.mark.parametrize(
    "answer",
    [
        {"refused": "no such reason"},
        {"refused": "raw", "faces": []},
        WITHOUT_FACES,
        ANSWER | {"embedding": [0.1]},
        ANSWER | {"width": "2000"},
        ANSWER | {"width": 0},
        ANSWER | {"pixels": "abc"},
        ANSWER | {"notes": ["no such note"]},
        ANSWER | {"taken_at": "yesterday"},
        ANSWER | {"taken_at": "2026-05-03T12:00:00"},
        ANSWER | {"faces": [{"region": BOX | {"w": 10_001}, "size_px": 60, "sharpness": 1.0}]},
        ANSWER | {"faces": [{"region": BOX, "size_px": 0, "sharpness": 1.0}]},
        [],
        None,
    ],
)
def test_what_it_cannot_have_meant_is_no_answer(answer: object) -> None:
    with pytest.raises(StoreUnavailable):
        detected(answer)


@pytest.mark.parametrize("answer", [ANSWER | {"width": "2000"}, {"refused": "Ada"}])
def test_an_answer_that_is_none_is_not_quoted(answer: object) -> None:
    with pytest.raises(StoreUnavailable) as failure:
        detected(answer)

    assert "Ada" not in "".join(traceback.format_exception(failure.value))


def test_a_darkroom_that_died_is_no_answer() -> None:
    with pytest.raises(StoreUnavailable):
        detected(ANSWER, FunctionError="Unhandled")


def test_what_a_file_says_of_itself_is_not_shown_by_chance() -> None:
    """R34: free text, and a traceback may show whatever it was about."""
    assert "Ada" not in repr(NEGATIVE) and "Ann" not in repr(NEGATIVE)
