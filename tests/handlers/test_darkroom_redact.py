"""The verb redact as it ships: a shelf, a child process, a rendition, an answer, a line."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from io import BytesIO
from typing import Any, Final

import pytest
from PIL import Image
from pydantic import ValidationError

from functions.darkroom import handler, wiring
from functions.darkroom.presigned import NotAnsweredError
from quitclaim.domain.organisation.finish import Finish, Manner
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.imprint import Imprint, ModelRelease
from tests.handlers.shelves import Shelf, a_shelf
from tests.vision.laden import SECRETS, a_laden_jpeg
from tests.vision.pictures import ACROSS, DOWN

ORIGINAL, RENDITION = "/originals/asset", "/pictures/rendition"
FACE: Final = asdict(Region(x=1000, y=1000, w=2000, h=2000))


@pytest.fixture(scope="module")
def as_it_ships() -> Iterator[Shelf]:
    """The function as its environment makes it; one child process for all of them."""
    with a_shelf() as shelf, pytest.MonkeyPatch.context() as environment:
        environment.setenv("AWS_ENDPOINT_URL", shelf.endpoint)
        yield shelf
        handler._redact().child.close()  # noqa: SLF001  nothing else knows of it
        handler._redact.cache_clear()  # noqa: SLF001


@pytest.fixture
def shelf(as_it_ships: Shelf) -> Shelf:
    as_it_ships.held = {ORIGINAL: a_laden_jpeg()}
    as_it_ships.taken, as_it_ships.failing, as_it_ships.asked = {}, {}, []
    return as_it_ships


def asked(shelf: Shelf, **changed: Any) -> dict[str, Any]:
    order = {
        "verb": "redact",
        "picture": shelf.address(ORIGINAL),
        "rendition": shelf.address(RENDITION),
        "regions": [FACE],
        "finish": asdict(Finish(manner=Manner.SOLID)),
        "imprint": asdict(Imprint(credit="Ann", release=ModelRelease.LIMITED, release_id="r-1")),
    }
    event = json.loads(json.dumps(order | changed))
    told: dict[str, Any] = json.loads(json.dumps(handler.lambda_handler(event, None)))
    return told


def test_a_rendition_is_left_and_said_to_be(shelf: Shelf) -> None:
    answer = asked(shelf)

    assert answer == {"width": ACROSS, "height": DOWN, "hidden": 1, "quality": 90}
    kind, rendition = shelf.taken[RENDITION]
    assert kind == "image/jpeg"
    with Image.open(BytesIO(rendition)) as image:
        assert image.size == (ACROSS, DOWN)
        grey = image.getpixel((19, 13))
    assert isinstance(grey, tuple) and max(abs(part - 112) for part in grey) < 16


def test_it_says_what_it_was_given_and_nothing_that_the_original_said(shelf: Shelf) -> None:
    """R34."""
    asked(shelf)

    _, rendition = shelf.taken[RENDITION]
    assert b"Ann" in rendition and b"MR-LMR" in rendition and b"r-1" in rendition
    assert not [secret for secret in SECRETS if secret in rendition]


def test_without_regions_and_with_a_longest_side_it_shrinks(shelf: Shelf) -> None:
    answer = asked(shelf, regions=[], finish=asdict(Finish(longest=48)))

    assert (answer["width"], answer["height"], answer["hidden"]) == (48, 32, 0)


@pytest.mark.parametrize(("content", "why"), [(b"", "empty"), (b"%PDF-1.7", "pdf")])
def test_a_refusal_is_answered_and_leaves_nothing(shelf: Shelf, content: bytes, why: str) -> None:
    shelf.held[ORIGINAL] = content

    assert asked(shelf) == {"refused": why}
    assert shelf.taken == {}


@pytest.mark.parametrize("path", [ORIGINAL, RENDITION])
def test_a_shelf_that_fails_fails_the_call(shelf: Shelf, path: str) -> None:
    shelf.failing[path] = 403

    with pytest.raises(NotAnsweredError, match="403"):
        asked(shelf)


def test_each_call_is_one_line_that_tells_nothing_of_the_picture(
    shelf: Shelf, capfd: pytest.CaptureFixture[str]
) -> None:
    asked(shelf)
    shelf.held[ORIGINAL] = b"%PDF-1.7 Ada"
    asked(shelf)

    out, err = capfd.readouterr()
    assert [json.loads(line) for line in out.splitlines()] == [
        {"kind": "redact", "event": "developed"},
        {"kind": "redact", "event": "refused", "problem": "pdf"},
    ]
    assert err == ""


@pytest.mark.parametrize(
    "changed",
    [
        {"regions": [FACE | {"w": 10_001}]},
        {"regions": [FACE | {"w": "wide"}]},
        {"regions": [{}]},
        {"finish": asdict(Finish()) | {"manner": "pixelate"}},
        {"finish": asdict(Finish()) | {"longest": 0}},
        {"imprint": asdict(Imprint()) | {"release": "unlimited"}},
        {"imprint": asdict(Imprint()) | {"credit": 7}},
        {"rendition": None},
        {"thumbnail": "x"},
        {"verb": "crop"},
    ],
)
def test_an_order_that_is_none_is_refused_without_a_quote(
    shelf: Shelf, changed: dict[str, Any]
) -> None:
    with pytest.raises(ValidationError) as failure:
        asked(shelf, **changed)

    assert "secret" not in str(failure.value) and "Ann" not in str(failure.value)
    assert shelf.asked == []


def test_its_child_sees_neither_credentials_nor_an_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """R49: and no model, which it does not need."""
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("QUITCLAIM_MODELS", "/opt/models")

    child = wiring.redact().child

    assert not {"AWS_SECRET_ACCESS_KEY", "QUITCLAIM_MODELS"} & child._environment.keys()  # noqa: SLF001
