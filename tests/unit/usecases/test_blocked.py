"""R36: what was deleted is not taken in again, in no file and whatever a recovery brings back."""

import pytest

from quitclaim.domain.errors import NotAllowed, StoreUnavailable
from quitclaim.domain.ids import AssetId, ContentHash
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.blobs import Shelf
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.disposing import thumbnail_of
from tests.builders import EDITOR, a_face, a_hash, an_asset, an_extent
from tests.fakes.calls import Crash
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.erasures import ALONE, BOBS, SHARED, TWICE, erase, full
from tests.unit.usecases.interruptions import calls_of_an_erasure, erase_until
from tests.unit.usecases.stage import made, staged, watched
from tests.unit.usecases.uploads import UPLOAD, a_negative, developed, ingested, put

AGAIN = Upload(UPLOAD.key, "v2")
OTHER_FILE = b"the same picture as a PNG"
NEIGHBOUR = b"the next picture of the camera"


@pytest.fixture
def fakes() -> Fakes:
    """An asset came in and was removed; its row is as a recovery brings it back, or gone."""
    fakes = fakes_of()
    developed(fakes)
    developed(fakes, content=OTHER_FILE)
    developed(fakes, a_negative(pixels=a_hash("other pixels")), content=NEIGHBOUR)
    put(fakes)
    asset = AssetId(str(ingested(fakes).asset))
    before = fakes.world.assets[asset]
    made(RemoveAsset, fakes)(asset, member=EDITOR)
    fakes.world.assets[asset] = before
    return fakes


def test_its_bytes_are_refused_before_anybody_opens_them(fakes: Fakes) -> None:
    put(fakes, AGAIN)

    with watched(fakes) as calls:
        assert ingested(fakes, AGAIN).why is WhyRefused.BLOCKED

    assert "darkroom.detect" not in calls
    assert fakes.world.refusals == {AGAIN.answer: SENTENCES[WhyRefused.BLOCKED]}
    assert not fakes.world.blobs


def test_its_pixels_in_another_file_are_refused_and_nothing_is_kept(fakes: Fakes) -> None:
    put(fakes, AGAIN, content=OTHER_FILE)
    known = set(fakes.world.assets)

    assert ingested(fakes, AGAIN).why is WhyRefused.BLOCKED

    assert set(fakes.world.assets) == known
    assert not fakes.world.blobs, "the thumbnail went as well"


def test_a_neighbour_with_other_pixels_is_taken_in(fakes: Fakes) -> None:
    put(fakes, AGAIN, content=NEIGHBOUR)

    settled = ingested(fakes, AGAIN)

    assert settled.why is None and settled.asset
    assert fakes.blobs.has(Shelf.ORIGINALS, settled.asset)
    assert fakes.blobs.has(Shelf.PICTURES, thumbnail_of(AssetId(settled.asset)))


@pytest.mark.parametrize("nth", [1, 2])
def test_a_list_that_cannot_be_read_lets_nothing_in(fakes: Fakes, nth: int) -> None:
    put(fakes, AGAIN, content=NEIGHBOUR)
    known = dict(fakes.world.assets)
    fakes.world.fail("block_list.holds", nth)

    with pytest.raises(StoreUnavailable):
        ingested(fakes, AGAIN)

    assert fakes.world.assets == known
    assert ingested(fakes, AGAIN).asset


def test_of_what_came_before_pixels_were_written_down_the_same_bytes_tell_them() -> None:
    fakes = fakes_of()
    developed(fakes)
    put(fakes)
    asset = AssetId(str(ingested(fakes).asset))
    whole = fakes.world.assets[asset]
    assert whole.pixels and whole.prints == {ContentHash(asset), whole.pixels}
    fakes.world.assets[asset] = an_asset(
        id=asset, memberships=whole.memberships, extent=an_extent(width=2_000, height=1_500)
    )

    ingested(fakes, put(fakes, AGAIN))

    assert fakes.world.assets[asset].pixels == whole.pixels
    assert fakes.world.assets[asset].version == 2


def test_an_erasure_blocks_what_it_deletes_and_nothing_that_others_are_in() -> None:
    fakes = full()

    erase(fakes)

    assert fakes.world.blocked == ALONE.prints | TWICE.prints
    assert not fakes.world.blocked & {SHARED.id, BOBS.id}


def test_wherever_an_erasure_crashed_nothing_is_gone_that_is_not_blocked() -> None:
    for at in calls_of_an_erasure():
        fakes = full()
        erase_until(fakes, ALONE.faces[0].link.person, at=at, after=True, error=Crash())  # type: ignore[union-attr]

        for asset in (ALONE, TWICE):
            is_there = fakes.blobs.has(Shelf.ORIGINALS, asset.id)
            assert is_there or asset.prints <= fakes.world.blocked, at


def test_what_a_hold_keeps_is_not_refused() -> None:
    fakes = staged(an_asset(a_face(), on_hold=True))

    with pytest.raises(NotAllowed):
        made(RemoveAsset, fakes)(an_asset().id, member=EDITOR)

    assert not fakes.world.blocked


def test_what_was_removed_is_blocked_before_it_is_condemned() -> None:
    fakes = staged(an_asset(a_face(), pixels=a_hash("pixels")))
    fakes.world.fail("commits.commit", error=Crash())
    remove = made(RemoveAsset, fakes)

    with pytest.raises(Crash):
        remove(an_asset().id, member=EDITOR)
    assert fakes.world.assets[an_asset().id].fate is None
    assert fakes.world.blocked == an_asset(pixels=a_hash("pixels")).prints

    remove(an_asset().id, member=EDITOR)
    assert fakes.world.assets[an_asset().id].fate is Fate.DELETED
