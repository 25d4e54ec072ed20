"""The story of the demo holds on the deployed stack: S3 in, functions under their own roles."""

import gzip
import json
from base64 import b64encode
from pathlib import Path

import pytest

from cli.__main__ import main
from cli.demo import play
from cli.log_copies import VKEY
from cli.parting import EVA
from cli.samples import FACES, files
from cli.stage import FAIR, Stage
from cli.story import BrokenPromiseError, Story, promise
from quitclaim.usecases.disposing import thumbnail_of
from tests.needs import require
from tests.proof import readlog
from tests.vision.fetched import picture

PORTRAIT = "obama.jpg"
# Name, address, three links; two keys at least, and what they closed.
_WORDS = 8


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


def test_whoever_was_forgotten_has_a_certificate_that_anybody_checks(
    told: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    """R36."""
    file, key = told.book.with_name("certificate.json"), told.book.parent / "log" / VKEY

    assert main(["certificate", "verify", str(file), "--key", str(key)]) == 0
    assert "It holds: " in capsys.readouterr().out


def test_go_checks_it_too(told: Story, tmp_path: Path) -> None:
    require("go")
    file, key = told.book.with_name("certificate.json"), told.book.parent / "log" / VKEY

    program = readlog.built(tmp_path)

    assert readlog.said_of_certificate(program, file, key=key) == ["holds"]


def test_anybody_searches_again_and_finds_nothing_but_what_is_left_behind(
    told: Story, stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    """I7: by nothing but story.json."""
    page, data = json.loads(told.book.read_text(encoding="utf-8")), stage.cloud.places.data
    words, where = page["erased_words"], {one["store"]: one for one in page["declared_residue"]}
    assert EVA in words and len(words) >= _WORDS
    assert [store for store, one in where.items() if EVA in one["words"]] == ["letters"]
    sought = {*words, *where["outbox"]["words"]}
    leftovers = [data / "objects" / f"leftover-{number}" for number in range(len(sought))]

    for word, path in zip(sought, leftovers, strict=True):
        path.write_bytes(gzip.compress(b64encode(word.encode())))
    try:
        assert main(["search", str(data), "--story", str(told.book)]) == 1
    finally:
        for path in leftovers:
            path.unlink()

    *places, count = capsys.readouterr().out.splitlines()
    found = {place.partition(" in ")[0] for place in places}
    assert found == {f"objects/{path.name}" for path in leftovers}
    assert count.startswith(f"{len(sought)} words")


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
