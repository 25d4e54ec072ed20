"""Human words on an asset, one version each; what is removed is withheld with the first step."""

import pytest

from quitclaim.domain.assets import Asset, Fate
from quitclaim.domain.corrections import Hindrance, marked
from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.facts import EventType
from quitclaim.domain.marks import MarkKind
from quitclaim.domain.tagging import linked_by_hand
from quitclaim.domain.verdict import Bar
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.usecases.correct_asset import AddAsset, CorrectAsset, RemoveAsset
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    STAFF,
    WEBSITE,
    a_confirmation,
    a_consent,
    a_face,
    a_hash,
    a_mark,
    a_presence,
    an_asset,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, crashed, made, meanwhile, shown, staged

PICTURE = an_asset(a_face())
CAPTION = Description(caption="Ada at the fair", keywords=frozenset({"ada"}))


def redacted(asset: Asset) -> Asset:
    return marked(asset, asset.faces[0].id, mark=a_mark(MarkKind.REDACT))


def mark(fakes: Fakes) -> Asset:
    return made(CorrectAsset, fakes)(
        PICTURE.id, redacted, member=EDITOR, became=EventType.FACE_CORRECTED
    )


def test_an_asset_comes_in_once() -> None:
    """R35: sent again, it changes nothing."""
    fakes = staged()
    add = made(AddAsset, fakes)

    assert add(PICTURE, by=STAFF) == add(PICTURE, by=STAFF) == PICTURE

    assert announced(fakes) == [[(EventType.ASSET_ADDED, PICTURE.id, 1)]]


def test_sent_again_it_keeps_everything_said_of_it() -> None:
    """I12."""
    fakes = staged(PICTURE)
    corrected = mark(fakes)

    assert made(AddAsset, fakes)(PICTURE, by=STAFF) == corrected


def test_of_two_who_send_it_at_once_the_second_finds_it() -> None:
    fakes = staged()
    rival = an_asset(a_face("rival"))

    with meanwhile(fakes, "commits.commit", lambda: made(AddAsset, fakes)(rival, by=STAFF)):
        found = made(AddAsset, fakes)(PICTURE, by=STAFF)

    assert found == rival
    assert len(announced(fakes)) == 1


def test_a_correction_moves_the_asset_one_version_on_in_one_leaf() -> None:
    fakes = staged(PICTURE)

    corrected = mark(fakes)

    assert fakes.library.asset(PICTURE.id) == corrected == redacted(PICTURE)
    assert announced(fakes) == [[(EventType.FACE_CORRECTED, PICTURE.id, 2)]]
    (fact,) = fakes.outbox.waiting().items
    assert (fact.by, fact.action) == (STAFF, "face_corrected")


def test_saying_the_same_again_writes_nothing() -> None:
    fakes = staged(PICTURE)

    assert mark(fakes) == mark(fakes)
    assert len(announced(fakes)) == 1


def test_a_correction_the_domain_refuses_changes_nothing() -> None:
    fakes = staged(shown(ADA))
    link = a_confirmation()

    with pytest.raises(NotAllowed) as refusal:
        made(CorrectAsset, fakes)(
            PICTURE.id,
            lambda a: linked_by_hand(a, a.faces[0].id, person=BOB, confirmation=link),
            member=EDITOR,
            became=EventType.LINK_CONFIRMED,
        )

    assert refusal.value.reasons == (Hindrance.LINKED,)
    assert announced(fakes) == []


def test_nobody_is_linked_whose_key_is_gone() -> None:
    """R36: not even by an editor who saw her name a moment ago."""
    fakes = staged(PICTURE)
    fakes.keys.drop(ADA, Purpose.DATA)

    with pytest.raises(Conflict):
        made(CorrectAsset, fakes)(
            PICTURE.id,
            lambda a: linked_by_hand(a, an_id("face"), person=ADA, confirmation=a_confirmation()),
            member=EDITOR,
            became=EventType.LINK_CONFIRMED,
        )

    assert fakes.library.asset(PICTURE.id) == PICTURE


def test_an_asset_nobody_knows_is_not_corrected() -> None:
    with pytest.raises(NotFound):
        mark(staged())


def test_what_is_removed_names_nobody_and_is_in_no_collection_any_more() -> None:
    fakes = staged(shown(ADA, BOB, presences=(a_presence(BOB),)), people=(ADA, BOB))

    made(RemoveAsset, fakes)(PICTURE.id, member=EDITOR)

    left = fakes.library.asset(PICTURE.id)
    assert left and left.fate is Fate.DELETED
    assert (left.named, left.faces, left.memberships) == (set(), (), set())
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
