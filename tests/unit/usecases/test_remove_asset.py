"""What is removed is withheld with the first step, and leaves no rows, words or bytes (R38)."""

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.corrections import Hindrance, marked
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.publishing.verdict import Bar
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.usecases.correct_asset import CorrectAsset, RemoveAsset
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    WEBSITE,
    a_consent,
    a_face,
    a_hash,
    a_mark,
    a_presence,
    an_asset,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, crashed, made, shown, staged

PICTURE = an_asset(a_face())
CAPTION = Description(caption="Ada at the fair", keywords=frozenset({"ada"}))


def redacted(asset: Asset) -> Asset:
    return marked(asset, asset.faces[0].id, mark=a_mark(MarkKind.REDACT))


def mark(fakes: Fakes) -> Asset:
    return made(CorrectAsset, fakes)(
        PICTURE.id, redacted, member=EDITOR, became=EventType.FACE_CORRECTED
    )


def test_what_is_removed_names_nobody_and_is_in_no_collection_any_more() -> None:
    fakes = staged(shown(ADA, BOB, presences=(a_presence(BOB),)), people=(ADA, BOB))

    made(RemoveAsset, fakes)(PICTURE.id, member=EDITOR)

    left = fakes.library.asset(PICTURE.id)
    assert left and left.fate is Fate.DELETED
    assert (left.named, left.faces, left.memberships) == (frozenset(), (), frozenset())
    assert fakes.library.assets_of(ADA).items == ()
    assert announced(fakes) == [
        [(EventType.ASSET_DELETED, PICTURE.id, 2)],
        [(EventType.ASSET_CHANGED, PICTURE.id, 3)],
    ]


def test_from_the_first_step_on_it_is_withheld_everywhere() -> None:
    """A crash in the midst of it leaves nothing that is shown; whoever calls again finishes."""
    fakes = staged(PICTURE)
    remove = made(RemoveAsset, fakes)

    crashed(lambda: remove(PICTURE.id, member=EDITOR), fakes, at="commits.commit", nth=2)
    verdict = made(PublishAsset, fakes)(PICTURE.id, WEBSITE)
    assert Bar.DELETED in verdict.bars

    remove(PICTURE.id, member=EDITOR)
    left = fakes.library.asset(PICTURE.id)
    assert left and left.faces == ()


def test_a_legal_hold_keeps_an_asset_until_it_ends() -> None:
    """Art. 17(3)(e): with everything said of it, its words too."""
    fakes = staged(an_asset(a_face(), on_hold=True))
    fakes.keys.make(PICTURE.id, Purpose.TEXT)
    fakes.library.describe(PICTURE.id, CAPTION)

    with pytest.raises(NotAllowed) as refusal:
        made(RemoveAsset, fakes)(PICTURE.id, member=EDITOR)

    assert refusal.value.reasons == (Hindrance.ON_HOLD,)
    assert announced(fakes) == []
    assert fakes.library.description(PICTURE.id) == CAPTION


def test_a_hold_on_what_was_deleted_before_keeps_the_rest_of_it() -> None:
    deleted = an_asset(a_face(), on_hold=True, fate=Fate.DELETED)
    fakes = staged(deleted)

    with pytest.raises(NotAllowed):
        made(RemoveAsset, fakes)(PICTURE.id, member=EDITOR)

    assert fakes.library.asset(PICTURE.id) == deleted


def test_the_words_of_what_is_removed_are_not_read_any_more() -> None:
    """R38, I7: a caption names people too."""
    fakes = staged(PICTURE)
    fakes.keys.make(PICTURE.id, Purpose.TEXT)
    fakes.library.describe(PICTURE.id, CAPTION)

    made(RemoveAsset, fakes)(PICTURE.id, member=EDITOR)

    assert fakes.library.description(PICTURE.id) is None
    assert fakes.library.with_keyword("ada").items == ()
    assert "Ada" not in repr(CAPTION)


def test_no_bytes_are_left_of_what_is_removed() -> None:
    """I7: nothing names her there any more, so no later erasure would find them."""
    fakes = staged(a_consent(), shown(ADA))
    fakes.blobs.put(Shelf.ORIGINALS, PICTURE.id, content=b"the original")
    made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    made(RemoveAsset, fakes)(PICTURE.id, member=EDITOR)

    assert fakes.library.renditions_of(PICTURE.id) == ()
    assert fakes.world.blobs == {}


def test_removing_it_twice_is_removing_it_once() -> None:
    fakes = staged(an_asset(id=a_hash("asset")))
    remove = made(RemoveAsset, fakes)
    remove(PICTURE.id, member=EDITOR)
    before = fakes.library.asset(PICTURE.id)

    remove(PICTURE.id, member=EDITOR)

    assert fakes.library.asset(PICTURE.id) == before
