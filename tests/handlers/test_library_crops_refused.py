"""R18, R42, R56: what is no part of a picture, or is said of another one, changes nothing."""

from dataclasses import replace

import pytest

from quitclaim.domain.organisation.members import Visible
from tests.fakes.pictures import put_asset
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.marked import PAGE, asset_of, fill_in, marking, page, tell, version_of

LEFT = {"x": 0, "y": 0, "w": 4_000, "h": 10_000}
FORM = {"act": "set", "from_left": "0", "from_top": "0", "wide": "40,00", "high": "100"}


@pytest.fixture
def marked(house: House) -> House:
    marking(house)
    return house


@pytest.mark.parametrize(
    ("crop", "why"),
    [
        ({"x": 0, "y": 0, "w": 10_000, "h": 10_000}, "whole_picture"),
        ({"x": 0, "y": 0, "w": 10, "h": 10_000}, "too_small"),
    ],
)
def test_what_is_no_part_of_it_is_refused_with_the_reason(
    marked: House, crop: dict[str, int], why: str
) -> None:
    said = tell(marked, "PUT", "crop", {"crop": crop})

    assert (said.status, said.reasons) == (422, [why]) and asset_of(marked).crop is None


@pytest.mark.parametrize(
    "crop",
    [
        {"x": 9_000, "y": 0, "w": 1_001, "h": 10_000},
        {"x": -1, "y": 0, "w": 10, "h": 10},
        {"x": 0, "y": 0, "w": 0, "h": 10},
        {"x": 0, "y": 0, "w": 10},
        "the left",
    ],
)
def test_what_lies_beyond_the_picture_is_refused(marked: House, crop: object) -> None:
    """R56: a crop is inside of what was reviewed, or there is none."""
    assert tell(marked, "PUT", "crop", {"crop": crop}).status == 422
    assert asset_of(marked).crop is None


@pytest.mark.parametrize("wide", ["", "x", "101", "40%", "-1"])
def test_a_form_that_is_not_filled_in_opens_again(marked: House, wide: str) -> None:
    said = fill_in(marked, "crop", FORM | {"wide": wide})

    assert said.headers["Location"] == f"{PAGE}?refused=uncut"
    shown = page(marked, "?refused=uncut")
    assert 'data-draws="from_left from_top wide high" open' in shown
    assert 'data-draws="left top width height">' in shown
    assert asset_of(marked).crop is None


def test_it_is_said_of_the_version_that_was_looked_at(marked: House) -> None:
    stale = version_of(marked) + 1

    program = tell(marked, "PUT", "crop", {"crop": LEFT, "version": stale})
    form = fill_in(marked, "crop", FORM | {"version": stale})

    assert program.status == 409 and form.headers["Location"] == f"{PAGE}?refused=moved"
    assert asset_of(marked).crop is None


def test_of_a_picture_nobody_measured_the_page_says_what_to_do(marked: House) -> None:
    put_asset(marked.fakes.world, replace(asset_of(marked), extent=None))

    said = tell(marked, "PUT", "crop", {"crop": LEFT})

    assert said.reasons == ["not_measured"]
    assert "Upload the same file once more to crop it." in page(marked)


def test_whoever_is_not_shown_faces_crops_nobody(marked: House) -> None:
    """R42: who is then to be seen is a word about faces."""
    show(marked, EDITOR, Visible.NAMES)

    assert tell(marked, "PUT", "crop", {"crop": LEFT}).status == 404
    assert "Set a crop" not in page(marked)


def test_nobody_else_crops(marked: House) -> None:
    said = tell(marked, "PUT", "crop", {"crop": LEFT}, by=OFFICER)

    assert said.status == 403 and asset_of(marked).crop is None
