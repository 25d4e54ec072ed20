"""R35, R46: what is no asset, and why."""

from typing import Any

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import MOST_BYTES, Settled, Upload
from quitclaim.usecases.correct_asset import RemoveAsset
from tests.builders import OFFICER
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.stage import made
from tests.unit.usecases.uploads import (
    TWO_FACES,
    UPLOAD,
    a_negative,
    developed,
    ingested,
    put,
)


@pytest.fixture
def fakes() -> Fakes:
    fakes = fakes_of()
    developed(fakes)
    put(fakes)
    return fakes


@pytest.mark.parametrize(
    ("lying", "why"),
    [
        ({"content": b""}, WhyRefused.EMPTY),
        ({"size": MOST_BYTES + 1}, WhyRefused.TOO_MANY_BYTES),
        ({"storage": "GLACIER"}, WhyRefused.ARCHIVED),
        ({"content": b"no picture"}, WhyRefused.NO_PICTURE),
    ],
)
def test_what_is_no_asset_gets_its_reason_where_the_uploader_reads(
    lying: dict[str, Any], why: WhyRefused
) -> None:
    fakes = fakes_of()
    put(fakes, **lying)

    assert ingested(fakes) == Settled(why=why)
    assert not fakes.world.collections
    assert fakes.world.refusals == {"rejected/ann/Town fair/IMG_1.jpg.txt": SENTENCES[why]}
    assert not fakes.world.assets


def test_a_crowd_larger_than_an_asset_is_refused() -> None:
    fakes = fakes_of()
    developed(fakes, a_negative(faces=TWO_FACES * 251))
    put(fakes)

    assert ingested(fakes).why is WhyRefused.TOO_MANY_FACES
    assert not fakes.world.blobs, "the thumbnail went as well"


def test_what_was_deleted_is_not_taken_in_again(fakes: Fakes) -> None:
    first = ingested(fakes)
    assert first.asset
    remove = made(RemoveAsset, fakes)
    remove(AssetId(first.asset), member=OFFICER)
    again = put(fakes, Upload(UPLOAD.key, "v2"))

    assert ingested(fakes, again).why is WhyRefused.BLOCKED
    assert not fakes.world.blobs


@pytest.mark.parametrize("call", ["inbox.arrival", "inbox.digest", "inbox.keep"])
def test_what_is_taken_back_before_it_is_read_is_nobodys(fakes: Fakes, call: str) -> None:
    known = fakes.world.called

    def taken_back(name: str) -> None:
        known(name)
        if name == call:
            fakes.world.inbox.clear()

    fakes.world.called = taken_back

    assert ingested(fakes) == Settled()
    assert not fakes.world.assets
    assert not fakes.world.refusals


@pytest.mark.parametrize("key", ["rejected/ann/x.jpg.txt", "ann/Town fair/"])
def test_our_answers_and_folders_are_no_uploads(key: str) -> None:
    fakes = fakes_of()
    upload = put(fakes, Upload(key, "v1"))

    assert ingested(fakes, upload) == Settled()
    assert not fakes.world.settlements
