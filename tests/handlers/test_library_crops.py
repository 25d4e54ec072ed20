"""R31, R61: which part of a picture is shown, by form and API, and undone (R18, R30)."""

from datetime import timedelta

import pytest

from quitclaim.domain.pictures.regions import Region
from tests.builders import ADA
from tests.handlers.furnished import EDITOR
from tests.handlers.library import House
from tests.handlers.marked import (
    API,
    FACE,
    OTHER,
    PAGE,
    asset_of,
    fill_in,
    marking,
    page,
    tell,
    verdicts_of,
)

MINUTE = timedelta(minutes=1)
# Of 3,000 by 2,000 pixels; FACE is on the left, OTHER in the middle.
LEFT = {"x": 0, "y": 0, "w": 4_000, "h": 10_000}
FORM = {"act": "set", "from_left": "0", "from_top": "0", "wide": "40,00", "high": "100"}


@pytest.fixture
def marked(house: House) -> House:
    """ADA said yes and is on the left; nobody knows who is on the right."""
    marking(house)
    tell(house, "PUT", f"faces/{FACE}/link", {"person": ADA})
    tell(house, "PUT", "review", {"reviewed": True})
    return house


def test_a_crop_is_set_by_a_program_and_whoever_is_beyond_it_counts_no_more(
    marked: House,
) -> None:
    before = verdicts_of(marked)["website"]

    said = tell(marked, "PUT", "crop", {"crop": LEFT})

    after = verdicts_of(marked)["website"]
    assert (said.status, said.json["crop"], said.json["is_reviewed"]) == (200, LEFT, True)
    assert (before["outcome"], after["outcome"]) == ("redact", "clear")
    assert [(one["face"], one["sight"]) for one in after["faces"]] == [
        (FACE, None),
        (OTHER, "cut_off"),
    ]
    shown = marked.get(API, by=EDITOR).json
    assert (shown["crop"], shown["width"], shown["height"]) == (LEFT, 3_000, 2_000)
    assert marked.get(f"{API}/verdicts", by=EDITOR).json["crop"] == LEFT
    (leaf,) = [one for one in marked.leaves if one.action == "crop"]
    assert [one.type for one in leaf.announced] == ["asset.changed"]


def test_it_is_set_by_a_form_in_per_cent_and_said_in_words(marked: House) -> None:
    said = fill_in(marked, "crop", FORM)

    shown = page(marked, "?done=cropped")
    assert said.headers["Location"] == f"{PAGE}?done=cropped" and asset_of(marked).crop == Region(
        **LEFT
    )
    assert "The crop is set." in shown and "40 % wide and 100 % high" in shown
    assert "Lies outside the crop" in shown
    assert '<rect class="line" x="0.0%" y="0.0%" width="40.0%" height="100.0%"/>' in shown
    assert 'name="wide"' in shown and 'value="40.00"' in shown


@pytest.mark.parametrize("way", ["form", "program"])
def test_it_is_taken_away_and_the_history_tells(marked: House, way: str) -> None:
    tell(marked, "PUT", "crop", {"crop": LEFT})

    if way == "form":
        fill_in(marked, "crop", {"act": "take_away"})
    else:
        tell(marked, "PUT", "crop", {"crop": None})

    assert asset_of(marked).crop is None and asset_of(marked).is_reviewed
    assert verdicts_of(marked)["website"]["outcome"] == "redact"
    told = page(marked, "/history")
    assert "A crop was set" in told and "The crop was taken away" in told
    assert "The whole picture is shown." in page(marked)


def test_what_held_before_is_told_with_the_crop_of_then(marked: House) -> None:
    """R30."""
    tell(marked, "PUT", "crop", {"crop": LEFT})
    set_at = marked.fakes.clock.now()
    marked.fakes.clock.step(MINUTE)
    tell(marked, "PUT", "crop", {"crop": None})
    marked.fakes.clock.step(MINUTE)

    then = verdicts_of(marked, at=f"?at={set_at:%Y-%m-%dT%H:%M:%SZ}")["website"]
    shown = page(marked, f"/past?at={set_at:%Y-%m-%dT%H:%M}%2B00:00")

    assert then["outcome"] == "clear"
    assert "Only a part of the picture was shown: 0 % from the left" in shown
