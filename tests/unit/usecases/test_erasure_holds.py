"""What an erasure may not take yet, and what moves while it takes the rest (R36; art. 17(3))."""

import pytest

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.errors import Conflict
from quitclaim.domain.forgetting.certificate import Reason, Remainder
from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.pictures.marks import Mark, MarkKind, Stay
from quitclaim.ports.blobs import Shelf
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.retelling import ATTEMPTS
from tests.builders import (
    ADA,
    EDITOR,
    a_basis,
    an_asset,
)
from tests.unit.usecases.erasures import (
    ALONE,
    HELD,
    OTHER,
    SHARED,
    erase,
    full,
    left_of,
    traces,
)
from tests.unit.usecases.stage import crashed, made


def test_a_basis_upheld_against_it_keeps_her_face_without_her_name() -> None:
    """Art. 17(3): until that basis ends."""
    fakes = full()
    basis = a_basis(LegalBasis.CONTRACT)

    erase(fakes, upheld=[basis])

    hers = left_of(fakes, SHARED).faces[0]
    assert hers.mark == Mark(
        kind=MarkKind.KEEP, stays=(Stay(scope=basis.scope, until=basis.during.until),)
    )
    assert traces(fakes) == {}


def test_what_is_upheld_of_a_record_that_is_gone_stops_nobody() -> None:
    """Of two orders the first erased her under all her ids: nobody knows that it was she."""
    fakes, upheld = full(), [a_basis(LegalBasis.CONTRACT, person=OTHER)]
    erase(fakes)
    assert fakes.consents.aliases(ADA) == (ADA,)

    assert erase(fakes, upheld=upheld).is_complete


def test_a_legal_hold_is_named_with_what_it_keeps_and_keeps_nothing_else() -> None:
    """Art. 17(3)(e): its rows and the versions that explain it; her key is gone all the same."""
    fakes = full(HELD)

    certificate = erase(fakes)

    assert certificate.held == {HELD.id}
    assert not certificate.is_complete
    left = {count.store: count.left for count in certificate.counts}
    kept = tuple(row for row in certificate.remainders if row.reason is Reason.LEGAL_HOLD)
    assert kept == tuple(
        Remainder(store=store, reason=Reason.LEGAL_HOLD, count=left[store])
        for store in (Store.KEYS, Store.PICTURES, Store.ORIGINALS, Store.LIBRARY)
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
