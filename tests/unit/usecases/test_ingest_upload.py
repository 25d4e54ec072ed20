"""R34, R35, R59: an upload becomes an asset once, in every collection it was put into."""

from datetime import timedelta

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import MOST_BYTES, Settled, Upload
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.library import Description
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.disposing import thumbnail_of
from tests.builders import OFFICER
from tests.fakes.calls import Crash
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.uploads import (
    PHOTO,
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


def the_asset(fakes: Fakes) -> Asset:
    (asset,) = fakes.world.assets.values()
    return asset


def test_an_upload_becomes_an_asset_with_its_faces_bytes_and_text(fakes: Fakes) -> None:
    settled = ingested(fakes)

    asset = the_asset(fakes)
    assert settled == Settled(asset=asset.id)
    assert asset.version == 1
    assert [face.region for face in asset.faces] == [face.region for face in TWO_FACES]
    assert asset.memberships == {fakes.pseudonyms.of_folder("Town fair")}
    assert asset.added_by == fakes.pseudonyms.of_uploader("ann")
    assert fakes.blobs.get(Shelf.ORIGINALS, asset.id) == PHOTO
    assert fakes.blobs.get(Shelf.PICTURES, thumbnail_of(asset.id)) == b"small " + PHOTO
    assert fakes.library.description(asset.id) == Description(
        caption="Ann and Bob",
        keywords=frozenset({"fair"}),
        credit="Ann",
        folder="Town fair",
        file_name="IMG_1.jpg",
    )


def test_what_the_file_says_of_its_day_and_licence_is_kept() -> None:
    fakes = fakes_of()
    day = fakes.clock.now() - timedelta(days=3)
    developed(fakes, a_negative(taken_at=day, licence_until=day + timedelta(days=9)))
    put(fakes)

    ingested(fakes)

    assert the_asset(fakes).taken_at == day
    assert the_asset(fakes).licence_until == day + timedelta(days=9)


def test_a_new_folder_is_a_collection_as_strict_as_settings_come(fakes: Fakes) -> None:
    ingested(fakes)

    (collection,) = the_asset(fakes).memberships
    rule = fakes.library.collections([collection])[collection]
    assert (rule.mode, rule.default, rule.version) == ("off", "redact", 1)


@pytest.mark.parametrize("again", [UPLOAD, Upload(UPLOAD.key, "v2")])
def test_the_same_content_again_changes_nothing(fakes: Fakes, again: Upload) -> None:
    first = ingested(fakes)
    put(fakes, again)

    assert ingested(fakes, again) == first
    assert the_asset(fakes).version == 1


def test_the_same_content_in_another_folder_is_the_same_asset(fakes: Fakes) -> None:
    ingested(fakes)
    other = put(fakes, Upload("bob/Camp/x.jpg", "v1"))

    ingested(fakes, other)

    folders = {fakes.pseudonyms.of_folder(name) for name in ("Town fair", "Camp")}
    assert the_asset(fakes).memberships == folders


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
    lying: dict[str, object], why: WhyRefused
) -> None:
    fakes = fakes_of()
    put(fakes, **lying)

    assert ingested(fakes) == Settled(why=why)
    assert fakes.world.refusals == {"rejected/ann/Town fair/IMG_1.jpg.txt": SENTENCES[why]}
    assert not fakes.world.assets


def test_a_crowd_larger_than_an_asset_is_refused() -> None:
    fakes = fakes_of()
    developed(fakes, a_negative(faces=TWO_FACES * 251))
    put(fakes)

    assert ingested(fakes).why is WhyRefused.TOO_MANY_FACES


def test_what_was_deleted_is_not_taken_in_again(fakes: Fakes) -> None:
    first = ingested(fakes)
    assert first.asset
    remove = RemoveAsset(fakes.library, fakes.commits, fakes.clock, fakes.chance, fakes.blobs)
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


CALLS = [
    "settlements.settled",
    "inbox.arrival",
    "inbox.digest",
    "darkroom.detect",
    "inbox.keep",
    "keys.make",
    "library.describe",
    "commits.commit",
    "settlements.settle",
]


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("call", CALLS)
def test_a_crash_anywhere_is_made_good_by_doing_it_again(
    fakes: Fakes, call: str, *, after: bool
) -> None:
    """R51."""
    fakes.world.fail(call, error=Crash(), after=after)
    with pytest.raises(Crash):
        ingested(fakes)

    settled = ingested(fakes)

    asset = the_asset(fakes)
    assert settled == Settled(asset=asset.id)
    assert fakes.blobs.get(Shelf.ORIGINALS, asset.id) == PHOTO
    assert fakes.library.description(asset.id)
    assert len(asset.faces) == len(TWO_FACES)
