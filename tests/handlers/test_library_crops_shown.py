"""R27, R31, R61: a crop as one step from the list of faces, and what is out beside its original."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.organisation.finish import Finish, Frame
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import ADA, WEBSITE, a_channel_rule, a_linked_face, a_region, some_rules
from tests.fakes import records
from tests.fakes.pictures import put_asset
from tests.handlers.furnished import DANCE, EDITOR, OFFICER
from tests.handlers.library import House
from tests.handlers.marked import FACE, asset_of, fill_in, marking, page, tell, verdicts_of
from tests.unit.usecases.stage import made

# Of 3,000 by 2,000 pixels; ADA is on the left.
LEFT = {"x": 0, "y": 0, "w": 4_000, "h": 10_000}
FIELDS = ("from_left", "from_top", "wide", "high")


@pytest.fixture
def marked(house: House) -> House:
    """ADA said yes and is on the left; nobody knows who is in the middle."""
    marking(house)
    tell(house, "PUT", f"faces/{FACE}/link", {"person": ADA})
    tell(house, "PUT", "review", {"reviewed": True})
    return house


def listed(house: House, path: str = "/faces", *, by: Any = EDITOR) -> str:
    return house.get(path, by=by, accept_language="en").text


def task_of(house: House) -> Any:
    (task,) = house.get("/api/face-tasks", by=EDITOR).json["tasks"]
    (face,) = task["faces"]
    return face


def publish(house: House) -> Any:
    made(DecideAsset, house.fakes)(DANCE)
    made(PublishAsset, house.fakes)(DANCE, WEBSITE)
    (row,) = (one for one in house.fakes.library.renditions_of(DANCE) if one.channel == WEBSITE)
    return row


def compare(house: House) -> str:
    return page(house).partition('class="compare"')[2].partition("</details>")[0]


def test_before_and_after_lie_over_each_other_where_a_part_is_out(marked: House) -> None:
    """The original is shown cut as the rendition is, so that the slide compares like with like."""
    tell(marked, "PUT", "crop", {"crop": LEFT})
    row = publish(marked)

    part = verdicts_of(marked)["website"]["part"]

    assert row.outcome is Outcome.CLEAR
    assert part == {"left": 0, "top": 0, "width": 1_200, "height": 2_000}
    assert (row.extent.width, row.extent.height) == (1_200, 2_000)
    assert 'viewBox="0 0 1200 2000"' in compare(marked)
    assert 'width="3000" height="2000" preserveAspectRatio="none"' in compare(marked)


def test_so_they_do_where_a_channel_has_a_shape_of_its_own(marked: House) -> None:
    finish = Finish(frame=Frame.SQUARE)
    rules = some_rules(channels={WEBSITE: a_channel_rule(finish=finish)}, version=2)
    records.put(marked.fakes.world, rules)
    row = publish(marked)

    part = verdicts_of(marked)["website"]["part"]

    assert row.outcome is Outcome.REDACT and (part["width"], part["height"]) == (2_000, 2_000)
    assert f'viewBox="{part["left"]} 0 2000 2000"' in compare(marked)


def test_where_all_of_it_is_out_the_picture_is_shown_as_it_is(marked: House) -> None:
    publish(marked)

    assert verdicts_of(marked)["website"]["part"] is None
    assert "<img" in compare(marked) and "viewBox" not in compare(marked)


def test_an_unknown_face_is_cut_out_in_one_step_and_the_next_comes(marked: House) -> None:
    made(DecideAsset, marked.fakes)(DANCE)
    face, before = task_of(marked), listed(marked)

    crop = face["crop"]
    form = {name: f"{side / 100:.2f}" for name, side in zip(FIELDS, crop.values(), strict=True)}
    said = fill_in(marked, "crop", form | {"act": "set", "back": "faces"})

    assert "crop" in face["ways"] and crop == {"x": 0, "y": 0, "w": 4_850, "h": 10_000}
    assert 'name="wide" value="48.50"' in before and "Crop this face out" in before
    assert "48 % of what is shown now would be left" in before
    assert 'viewBox="0.0 0.0 1455.0 2000.0"' in before
    assert said.headers["Location"] == "/faces?done=cropped"
    after = listed(marked, "/faces?done=cropped")
    assert "The crop is set." in after and "No unknown face keeps a picture in" in after
    assert asset_of(marked).crop == Region(**crop)


def test_a_proposal_for_a_picture_that_moved_changes_nothing(marked: House) -> None:
    form = dict(zip(FIELDS, ("0", "0", "48.5", "100"), strict=True))

    said = fill_in(marked, "crop", form | {"act": "set", "back": "faces", "version": 1})

    assert said.headers["Location"] == "/faces?refused=moved" and asset_of(marked).crop is None
    assert "Somebody changed this picture meanwhile" in listed(marked, "/faces?refused=moved")


def test_where_no_crop_would_do_that_is_said(marked: House) -> None:
    right = a_linked_face(ADA, region=a_region(x=9_000))
    found = asset_of(marked)
    put_asset(marked.fakes.world, replace(found, faces=(*found.faces, right)))
    made(DecideAsset, marked.fakes)(DANCE)

    face = task_of(marked)

    assert face["crop"] is None and "crop" not in face["ways"]
    assert "No crop leaves this face out and keeps everybody who is linked." in listed(marked)
    assert "Crop this face out" not in listed(marked)


def test_of_a_picture_nobody_measured_no_crop_is_proposed(marked: House) -> None:
    put_asset(marked.fakes.world, replace(asset_of(marked), extent=None))
    made(DecideAsset, marked.fakes)(DANCE)

    assert task_of(marked)["crop"] is None
    assert "Upload the same file once more to crop it." in listed(marked)


def test_whoever_may_not_crop_is_not_asked_to(marked: House) -> None:
    made(DecideAsset, marked.fakes)(DANCE)

    shown = listed(marked, by=OFFICER)

    assert "Make unrecognisable" in shown
    assert "Crop this face out" not in shown and "No crop leaves" not in shown
