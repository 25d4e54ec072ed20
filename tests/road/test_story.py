"""The story of the demo holds on the deployed stack: S3 in, functions under their own roles."""

import json
from pathlib import Path

import pytest

from cli.demo import play
from cli.samples import FACES, files
from cli.stage import FAIR, Stage
from cli.story import BrokenPromiseError, Story, promise
from quitclaim.usecases.disposing import thumbnail_of
from tests.vision.fetched import picture

PORTRAIT = "obama.jpg"


@pytest.fixture(scope="module")
def told(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Story:
    picture(PORTRAIT)
    story = Story(tmp_path_factory.mktemp("demo") / "story.json", tell=lambda _: None)
    play(story, stage)
    return story


def test_every_step_shows_what_it_promises(told: Story) -> None:
    """R35, R59, R60, I14."""
    page = json.loads(told.book.read_text(encoding="utf-8"))

    assert page["steps"] and all(step["ok"] for step in page["steps"])
    assert page["steps"] == told.steps


@pytest.mark.usefixtures("told")
def test_it_is_told_again_where_it_was_told_before(stage: Stage, tmp_path: Path) -> None:
    again = Story(tmp_path / "story.json", tell=lambda _: None)

    play(again, stage)

    assert again.steps and all(step["ok"] for step in again.steps)


@pytest.mark.usefixtures("told")
def test_a_thumbnail_and_the_original_lie_where_only_staff_looks(stage: Stage) -> None:
    asset, told = stage.asset(f"{FAIR}/{PORTRAIT}"), stage.cloud.outputs
    s3 = stage.cloud.client("s3")

    original = s3.get_object(Bucket=told["OriginalsBucket"], Key=asset.id)
    thumbnail = s3.get_object(Bucket=told["PicturesBucket"], Key=thumbnail_of(asset.id))

    assert original["Body"].read() == files()[PORTRAIT]
    assert thumbnail["Body"].read().startswith(b"\xff\xd8")


@pytest.mark.usefixtures("told")
def test_every_face_that_people_see_was_found(stage: Stage) -> None:
    assert {name: len(stage.asset(f"{FAIR}/{name}").faces) for name in FACES} == FACES


def test_a_broken_promise_is_written_down(tmp_path: Path) -> None:
    story = Story(tmp_path / "build" / "story.json", tell=lambda _: None)

    with pytest.raises(BrokenPromiseError, match="two assets"), story.step("once"):
        promise(holds=False, seen="two assets")

    (step,) = json.loads(story.book.read_text(encoding="utf-8"))["steps"]
    assert (step["name"], step["ok"]) == ("once", False)
