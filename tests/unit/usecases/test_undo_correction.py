"""The last word of a person on a face is taken back (R18, R19)."""

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import Hindrance, marked
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.usecases.mark_asset import (
    FAR_BACK,
    UndoCorrection,
)
from tests.builders import (
    ADA,
    BOB,
    a_mark,
    an_asset,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.marking import FACE, PICTURE, link, looked, marks
from tests.unit.usecases.stage import announced, commit, staged


def undo(fakes: Fakes, *, version: int) -> Asset:
    act = UndoCorrection(fakes.library, marks(fakes))
    return act(PICTURE.id, FACE, by=looked(version))


def test_the_last_word_is_undone_and_that_again() -> None:
    """R18."""
    fakes = staged(PICTURE)
    linked = link(fakes)
    fakes.world.outbox.clear()

    assert undo(fakes, version=2).faces == PICTURE.faces
    assert undo(fakes, version=3).faces == linked.faces
    assert [[kind for kind, _, _ in one] for one in announced(fakes)] == [
        [EventType.LINK_REMOVED],
        [EventType.LINK_CONFIRMED],
    ]


def test_nothing_is_brought_back_from_before_an_erasure() -> None:
    """Art. 17: of somebody whose key is gone no earlier version is read."""
    fakes = staged(PICTURE, people=(ADA, BOB))
    link(fakes)
    marks(fakes)(
        PICTURE.id, lambda one: marked(one, FACE, mark=a_mark()), by=looked(2, Action.MARK_FACE)
    )
    commit(fakes, drops=(KeyDrop(ADA, Purpose.DATA),))

    with pytest.raises(NotAllowed) as refused:
        undo(fakes, version=3)

    assert refused.value.reasons == (Hindrance.NOTHING_TO_UNDO,)


def test_looking_back_ends_somewhere() -> None:
    fakes = staged(PICTURE)
    link(fakes)
    for version in range(2, FAR_BACK + 3):
        known = fakes.world.assets[PICTURE.id]
        fakes.world.assets_as_of[PICTURE.id, version] = known
        fakes.world.assets[PICTURE.id] = _next(known)

    with pytest.raises(NotAllowed):
        undo(fakes, version=FAR_BACK + 3)


def _next(asset: Asset) -> Asset:
    return an_asset(*asset.faces, version=asset.version + 1)
