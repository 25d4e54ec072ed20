"""The darkroom as it ships, but for its detector: a shelf, a child process, an answer, a line."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from functions.darkroom import handler
from functions.darkroom.presigned import NotAnsweredError, Presigned
from functions.darkroom.verbs import Detect
from quitclaim.adapters import lambda_darkroom
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision import limits
from quitclaim_vision.child import Child
from tests.handlers.shelves import Shelf, a_shelf
from tests.vision.pictures import ACROSS, DOWN, a_file
from tests.vision.writing import xmp

PICTURE, THUMBNAIL = "/inbox/the%20fair/ada.jpg", "/pictures/random"


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    child = Child("tests.vision.works:nobody")
    yield child
    child.close()


@pytest.fixture
def shelf(child: Child, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    with a_shelf() as shelf:
        detect = Detect(Presigned(shelf.endpoint), child)
        monkeypatch.setattr(handler, "_detect", lambda: detect)
        yield shelf


def asked(shelf: Shelf, **changed: Any) -> dict[str, Any]:
    addresses = {"picture": shelf.address(PICTURE), "thumbnail": shelf.address(THUMBNAIL)}
    answer = handler.lambda_handler({"verb": "detect", **addresses, **changed}, None)
    # What Lambda does with it.
    told: dict[str, Any] = json.loads(json.dumps(answer))
    return told


def test_a_picture_is_answered_and_its_thumbnail_left(shelf: Shelf) -> None:
    shelf.held[PICTURE] = a_file(xmp=xmp(text="Ada"))

    answer = asked(shelf)

    assert (answer["width"], answer["height"], answer["faces"]) == (ACROSS, DOWN, [])
    assert answer["caption"]["text"] == "Ada"
    kind, thumbnail = shelf.taken[THUMBNAIL]
    assert kind == "image/jpeg"
    assert thumbnail.startswith(b"\xff\xd8\xff")


def test_whoever_asked_understands_the_answer(shelf: Shelf) -> None:
    shelf.held[PICTURE] = a_file(xmp=xmp(region=("0.5", "0.5", "0.2", "0.2")))

    answer = json.dumps(asked(shelf))

    read = lambda_darkroom._ANSWERS.validate_json(answer).read()  # noqa: SLF001  both ends of one wire
    assert not isinstance(read, WhyRefused)
    assert [tag.name for tag in read.caption.tags] == ["Ada"]


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"", "empty"), (b"%PDF-1.7", "pdf"), (a_file()[:300], "broken")],
)
def test_a_refusal_is_answered_and_leaves_nothing(shelf: Shelf, content: bytes, why: str) -> None:
    shelf.held[PICTURE] = content

    assert asked(shelf) == {"refused": why}
    assert shelf.taken == {}


def test_what_is_too_large_is_refused_before_it_is_read(shelf: Shelf) -> None:
    shelf.promised[PICTURE] = limits.MOST_BYTES + 1

    assert asked(shelf) == {"refused": "too_many_bytes"}


def test_each_call_is_one_line_that_tells_nothing_of_the_picture(
    shelf: Shelf, capfd: pytest.CaptureFixture[str]
) -> None:
    shelf.held[PICTURE] = a_file(xmp=xmp(text="Ada"))
    asked(shelf)
    shelf.held[PICTURE] = b"%PDF-1.7 Ada"
    asked(shelf)

    out, err = capfd.readouterr()
    lines = [json.loads(line) for line in out.splitlines()]
    assert lines == [
        {"kind": "detect", "event": "developed"},
        {"kind": "detect", "event": "refused", "problem": "pdf"},
    ]
    assert err == ""


@pytest.mark.parametrize("path", [PICTURE, THUMBNAIL])
@pytest.mark.parametrize("status", [301, 307, 403, 404, 500, 503])
def test_a_shelf_that_fails_is_no_refusal_of_the_picture(
    shelf: Shelf, path: str, status: int
) -> None:
    """Whoever asked tries again; and nothing is followed elsewhere."""
    shelf.held[PICTURE] = a_file()
    shelf.failing[path] = status

    with pytest.raises(NotAnsweredError, match=str(status)):
        asked(shelf)

    assert not [one for one in shelf.asked if "elsewhere" in one]


def test_a_picture_cut_off_on_its_way_is_no_broken_picture(shelf: Shelf) -> None:
    shelf.held[PICTURE] = a_file()
    shelf.promised[PICTURE] = len(a_file()) + 100

    with pytest.raises(NotAnsweredError):
        asked(shelf)


@pytest.mark.parametrize("changed", [{"verb": "crop"}, {"picture": 7}, {"to": "x"}])
def test_a_request_that_is_none_is_refused_without_a_quote(
    shelf: Shelf, changed: dict[str, Any]
) -> None:
    with pytest.raises(ValidationError) as failure:
        asked(shelf, **changed)

    assert "secret" not in str(failure.value)
    assert shelf.asked == []
