"""The verb crop as it ships, asked for what it does not do; and what it says of it."""

import json
from collections.abc import Iterator
from typing import Any, Final

import pytest
from pydantic import ValidationError

from functions.darkroom import handler
from functions.darkroom.presigned import NotAnsweredError
from tests.handlers.cropping import (
    ORIGINAL,
    asked,
    both,
    cropping_as_it_ships,
    laid_out,
)
from tests.handlers.shelves import Shelf


@pytest.fixture(scope="module")
def as_it_ships() -> Iterator[Shelf]:
    with cropping_as_it_ships() as shelf:
        yield shelf


@pytest.fixture
def shelf(as_it_ships: Shelf) -> Shelf:
    return laid_out(as_it_ships)


@pytest.mark.parametrize(("content", "why"), [(b"", "empty"), (b"%PDF-1.7", "pdf")])
def test_a_refusal_is_answered(shelf: Shelf, content: bytes, why: str) -> None:
    shelf.held[ORIGINAL] = content

    assert asked(shelf, regions=both()[1], others=[]) == {"refused": why}
    assert asked(shelf, "capture") == {"refused": why}


def test_a_shelf_that_fails_fails_the_call(shelf: Shelf) -> None:
    shelf.failing[ORIGINAL] = 403

    with pytest.raises(NotAnsweredError, match="403"):
        asked(shelf, "capture")


def test_each_call_is_one_line_that_tells_nothing_of_the_picture(
    shelf: Shelf, capfd: pytest.CaptureFixture[str]
) -> None:
    asked(shelf, regions=both()[1], others=[])
    asked(shelf, "capture")

    out, err = capfd.readouterr()
    assert [json.loads(line) for line in out.splitlines()] == [
        {"kind": "crop", "event": "developed"},
        {"kind": "capture", "event": "developed"},
    ]
    assert err == ""


FACE: Final = {"x": 1, "y": 1, "w": 10, "h": 10}


@pytest.mark.parametrize(
    "wanted",
    [
        {},
        {"regions": [FACE]},
        {"regions": [], "others": []},
        {"regions": [FACE] * 49, "others": []},
        {"regions": [FACE], "others": [FACE] * 501},
        {"regions": [FACE | {"w": 10_001}], "others": []},
        {"regions": [FACE], "others": [], "thumbnail": "x"},
        {"regions": [FACE], "others": [], "verb": "capture"},
    ],
)
def test_an_order_that_is_none_is_refused_without_a_quote(
    shelf: Shelf, wanted: dict[str, Any]
) -> None:
    with pytest.raises(ValidationError) as failure:
        handler.lambda_handler({"verb": "crop", "picture": shelf.address(ORIGINAL), **wanted}, None)

    assert "secret" not in str(failure.value)
    assert shelf.asked == []
