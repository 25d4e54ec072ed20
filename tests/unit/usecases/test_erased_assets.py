"""What an erasure leaves of the pictures that showed her (R36; GDPR art. 17)."""

import pytest

from quitclaim.domain.assets import Asset, Fate
from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.certificate import Reason, Remainder
from quitclaim.domain.errors import Conflict
from quitclaim.domain.facts import EventType
from quitclaim.domain.marks import MarkKind
from quitclaim.domain.stores import Store
from quitclaim.ports.blobs import Shelf
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.retelling import ATTEMPTS
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    WEBSITE,
    a_basis,
    an_asset,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.erasures import (
    ALONE,
    GUESSED,
    HELD,
    PRESENT,
    REJECTED,
    SHARED,
    TWICE,
    erase,
    full,
    traces,
)
from tests.unit.usecases.stage import announced, crashed, made


def left_of(fakes: Fakes, asset: Asset) -> Asset:
    found = fakes.library.asset(asset.id)
    assert found
    return found


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
    assert (face.rejected, face.untaggable) == (set(), True)


def test_where_she_was_present_without_a_face_nothing_is_shown_any_more() -> None:
    fakes = full()

    erase(fakes)

    assert left_of(fakes, PRESENT).fate is Fate.WITHHELD
    assert left_of(fakes, PRESENT).people == {BOB}


def test_a_basis_upheld_against_it_keeps_her_face_without_her_name() -> None:
    """Art. 17(3): until that basis ends."""
    fakes = full()
    basis = a_basis(LegalBasis.CONTRACT)

    erase(fakes, upheld=[basis])

    hers = left_of(fakes, SHARED).faces[0]
    assert hers.mark and (hers.mark.kind, hers.mark.until) == (MarkKind.KEEP, basis.until)
    assert traces(fakes) == {}


def test_a_legal_hold_is_named_with_what_it_keeps_and_keeps_nothing_else() -> None:
    """Art. 17(3)(e): its rows and the versions that explain it; her key is gone all the same."""
    fakes = full(HELD)

    certificate = erase(fakes)

    assert certificate.held == {HELD.id}
    assert not certificate.is_complete
    left = {count.store: count.left for count in certificate.counts}
    assert certificate.remainders == tuple(
        Remainder(store=store, reason=Reason.LEGAL_HOLD, count=left[store])
        for store in (Store.PICTURES, Store.LIBRARY)
    )
    assert left_of(fakes, HELD) == HELD
    old = {asset for (asset, _), was in fakes.world.assets_as_of.items() if ADA in was.named}
    assert old == {HELD.id}


def test_when_the_hold_has_ended_the_next_erasure_is_complete() -> None:
    fakes = full(HELD)
    erase(fakes)
    fakes.world.assets[HELD.id] = an_asset(*HELD.faces, id=HELD.id)

    assert erase(fakes).is_complete
    assert traces(fakes) == {}


def test_a_removal_that_crashed_half_way_is_finished_with_its_bytes() -> None:
    fakes = full()
    remove = made(RemoveAsset, fakes)
    crashed(lambda: remove(ALONE.id, member=EDITOR), fakes, at="commits.commit", nth=2)

    certificate = erase(fakes)

    assert certificate.is_complete
    assert traces(fakes) == {}
    assert fakes.blobs.get(Shelf.ORIGINALS, ALONE.id) is None
    assert fakes.library.renditions_of(ALONE.id) == ()


@pytest.mark.parametrize("times", [1, ATTEMPTS - 1])
def test_an_asset_that_moved_meanwhile_is_read_again(times: int) -> None:
    fakes = full()
    for nth in range(2, 2 + times):
        fakes.world.fail("commits.commit", nth, error=Conflict("an editor was faster"))

    assert erase(fakes).is_complete
    assert traces(fakes) == {}


def test_an_asset_that_keeps_moving_leaves_the_rest_to_the_next_call() -> None:
    fakes = full()
    for nth in range(2, 2 + ATTEMPTS):
        fakes.world.fail("commits.commit", nth, error=Conflict("an editor was faster"))

    with pytest.raises(Conflict):
        erase(fakes)

    assert erase(fakes).is_complete
