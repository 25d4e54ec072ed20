"""What an erasure leaves of the pictures that showed her (R36; GDPR art. 17)."""

from dataclasses import replace

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import (
    BOB,
    WEBSITE,
)
from tests.fakes import records
from tests.unit.usecases.erasures import (
    ALONE,
    GUESSED,
    PRESENT,
    REJECTED,
    SHARED,
    TWICE,
    erase,
    full,
    left_of,
)
from tests.unit.usecases.stage import announced, made


@pytest.mark.parametrize("asset", [ALONE, TWICE], ids=["alone", "under both names"])
def test_what_shows_only_her_goes_with_its_bytes_its_words_and_what_is_out(asset: Asset) -> None:
    fakes = full()

    erase(fakes)

    assert left_of(fakes, asset).fate is Fate.DELETED
    assert left_of(fakes, asset).faces == ()
    assert fakes.blobs.get(Shelf.ORIGINALS, asset.id) is None
    assert fakes.library.description(asset.id) is None
    assert fakes.library.renditions_of(asset.id) == ()
    assert [(EventType.ASSET_DELETED, asset.id, 2)] in announced(fakes)


def test_what_was_noted_of_a_picture_that_was_on_its_way_out_goes_with_her() -> None:
    fakes = full()
    gone = replace(left_of(fakes, ALONE), fate=Fate.DELETED)
    records.put(fakes.world, gone)
    fakes.keys.make(gone.id, Purpose.TEXT)

    erase(fakes)

    assert not fakes.world.has_key(gone.id, Purpose.TEXT)


def test_where_others_are_an_identity_free_mark_takes_her_place() -> None:
    fakes = full()

    erase(fakes)

    hers, bobs = left_of(fakes, SHARED).faces
    assert (hers.link, hers.untaggable) == (None, True)
    assert hers.mark and hers.mark.kind is MarkKind.REDACT
    assert bobs == SHARED.faces[1]
    assert left_of(fakes, SHARED).is_reviewed
    assert fakes.blobs.get(Shelf.ORIGINALS, SHARED.id) is not None


def test_what_was_out_is_recalled_and_rendered_anew_without_her_under_another_id() -> None:
    fakes = full()
    (before,) = fakes.library.renditions_of(SHARED.id)

    erase(fakes)
    assert fakes.library.renditions_of(SHARED.id) == ()
    made(PublishAsset, fakes)(SHARED.id, WEBSITE)

    (after,) = fakes.library.renditions_of(SHARED.id)
    assert after.id != before.id
    assert after.redacted == {SHARED.faces[0].id}
    assert fakes.blobs.get(Shelf.PICTURES, before.id) is None


def test_a_guess_and_a_rejection_name_her_no_more() -> None:
    fakes = full()

    erase(fakes)

    assert left_of(fakes, GUESSED).faces[0].suggestion is None
    (face,) = left_of(fakes, REJECTED).faces
    assert (face.rejected, face.untaggable) == (frozenset(), True)


def test_where_she_was_present_without_a_face_nothing_is_shown_any_more() -> None:
    fakes = full()

    erase(fakes)

    assert left_of(fakes, PRESENT).fate is Fate.WITHHELD
    assert left_of(fakes, PRESENT).people == {BOB}
