"""A template that was made of a link falls with it, in the very change, whoever makes that."""

from collections.abc import Callable
from functools import partial

import pytest

from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import excluded, marked
from quitclaim.domain.pictures.links import Confirmation
from quitclaim.domain.pictures.tagging import confirmed, moved, rejected, split_off, unlinked
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.mark_asset import Looked, MarkAsset, UndoCorrection
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, EDITOR, OFFICER, a_confirmation, a_mark
from tests.fakes.fakes import Fakes
from tests.unit.usecases.knowing import YES, corrected, hers, in_store, known, templates
from tests.unit.usecases.recognition import has_key
from tests.unit.usecases.stage import made

HERS = hers().id
BY: Confirmation = a_confirmation()
ENDS: list[Callable[[Asset], Asset]] = [
    partial(unlinked, face=HERS),
    partial(moved, face=HERS, person=BOB, confirmation=BY),
    partial(split_off, face=HERS, person=ADA, other=BOB),
    partial(excluded, face=HERS, is_excluded=True),
    partial(marked, face=HERS, mark=a_mark()),
]


@pytest.mark.parametrize("end", ENDS, ids=["unlinked", "moved", "split off", "left out", "marked"])
def test_a_template_falls_with_its_link(end: Callable[[Asset], Asset]) -> None:
    """R23: in one change, so that no crash leaves it behind."""
    fakes = known()
    facts = len(fakes.world.facts)

    corrected(fakes, end)

    assert templates(fakes) == frozenset()
    assert len(fakes.world.facts) == facts + 1
    assert not in_store(fakes).likenesses
    link = in_store(fakes).faces[0].link
    assert link is None or link.likeness is None


def test_her_key_stays_as_long_as_she_agrees() -> None:
    """Whoever takes back a link says nothing of her consent."""
    fakes = known()

    corrected(fakes, partial(unlinked, face=HERS))

    assert has_key(fakes)


def test_another_word_of_the_same_face_leaves_it() -> None:
    fakes = known()
    second = a_confirmation(OFFICER)

    corrected(fakes, partial(confirmed, face=HERS, confirmation=second))

    assert templates(fakes) == {YES.template}


def test_a_picture_that_is_deleted_takes_it_along() -> None:
    fakes = known()

    made(RemoveAsset, fakes)(in_store(fakes).id, member=EDITOR)

    assert templates(fakes) == frozenset()


def test_a_no_takes_it_as_any_other() -> None:
    """I1."""
    fakes = known()

    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    assert fakes.gallery.templates_of(ADA) == frozenset()
    assert not has_key(fakes)


def test_an_erasure_leaves_neither_template_nor_likeness() -> None:
    """R36."""
    fakes = known()

    certificate = made(ErasePerson, fakes)(ADA, member=OFFICER)

    assert certificate.is_complete
    assert templates(fakes) == frozenset()
    assert all(face.link is None for face in in_store(fakes).faces)


def test_undoing_brings_back_the_link_and_no_template() -> None:
    """What is gone is not told as standing."""
    fakes = known()
    corrected(fakes, partial(unlinked, face=HERS))

    undo(fakes)

    link = in_store(fakes).faces[0].link
    assert link and link.person == ADA and link.likeness is None
    assert templates(fakes) == frozenset()


def test_undoing_passes_over_who_is_known_by_it() -> None:
    """An offer is no correction: the last word on the face is taken back, and it falls with it."""
    fakes = known()
    corrected(fakes, partial(confirmed, face=HERS, confirmation=a_confirmation(OFFICER)))

    undo(fakes)

    link = in_store(fakes).faces[0].link
    assert link and len(link.confirmations) == 1
    assert templates(fakes) == frozenset()


def test_undoing_what_was_said_beside_it_leaves_the_template() -> None:
    """The link stands as it stood, and she is known by it as before."""
    fakes = known()
    corrected(fakes, partial(rejected, face=HERS, person=BOB))

    undo(fakes)

    assert in_store(fakes).faces[0].rejected == frozenset()
    assert templates(fakes) == {YES.template}


def undo(fakes: Fakes) -> None:
    asset = in_store(fakes)
    by = Looked(member=EDITOR, action=Action.LINK_FACE, version=asset.version)
    mark = made(MarkAsset, fakes)
    UndoCorrection(fakes.library, mark)(asset.id, HERS, by=by)
