"""R18, R19: the last word of a person on a face is taken back, and nothing else."""

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.pictures.assets import Asset, Face, Origin
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.domain.pictures.undoing import undone
from tests.builders import (
    ADA,
    a_face,
    a_link,
    a_mark,
    a_region,
    a_suggestion,
    an_asset,
    an_exemption,
    an_id,
)

FACE = an_id("face")
NEW = a_face()
SAID = [
    a_face(link=a_link()),
    a_face(mark=a_mark()),
    a_face(exemption=an_exemption()),
    a_face(rejected=frozenset({ADA})),
    a_face(excluded=True),
]


def undo(face: Face, *earlier: Face | None) -> Asset:
    """`earlier`: the face in the versions before, the latest first; None: it was not there."""
    versions = [an_asset(*([one] if one else [])) for one in earlier]
    return undone(an_asset(face, version=9), FACE, earlier=versions)


@pytest.mark.parametrize("said", SAID)
def test_whatever_was_said_last_is_taken_back(said: Face) -> None:
    assert undo(said, NEW).faces == (NEW,)


@pytest.mark.parametrize("said", SAID)
def test_what_was_taken_back_comes_back_when_that_is_undone(said: Face) -> None:
    assert undo(NEW, said, NEW).faces == (said,)


def test_versions_in_which_other_faces_changed_are_passed_over() -> None:
    linked = a_face(link=a_link())

    assert undo(linked, linked, linked, NEW).faces == (NEW,)


def test_a_guess_of_a_machine_is_no_word_of_anybody() -> None:
    """I12."""
    guessed = a_face(suggestion=a_suggestion())

    with pytest.raises(NotAllowed) as refused:
        undo(guessed, NEW)

    assert refused.value.reasons == (Hindrance.NOTHING_TO_UNDO,)


def test_a_confirmed_guess_is_a_guess_again() -> None:
    guessed = a_face(suggestion=a_suggestion())

    assert undo(a_face(link=a_link()), guessed).faces == (guessed,)


def test_a_box_by_hand_goes_where_nothing_else_was_said_of_it() -> None:
    assert undo(a_face(origin=Origin.DRAWN), None).faces == ()


def test_a_box_that_was_said_something_of_stays_and_that_goes() -> None:
    box = a_face(origin=Origin.DRAWN)

    assert undo(a_face(origin=Origin.DRAWN, mark=a_mark()), box, None).faces == (box,)


@pytest.mark.parametrize("earlier", [(), (None,), (NEW,), (NEW, None, a_face(mark=a_mark()))])
def test_where_nobody_said_anything_there_is_nothing_to_undo(
    earlier: tuple[Face | None, ...],
) -> None:
    with pytest.raises(NotAllowed) as refused:
        undo(NEW, *earlier)

    assert refused.value.reasons == (Hindrance.NOTHING_TO_UNDO,)


def test_where_the_box_lies_is_as_it_lies_now() -> None:
    moved = a_face(link=a_link(), region=a_region(x=1_100))

    assert undo(moved, NEW).faces == (a_face(region=a_region(x=1_100)),)


def test_what_an_erasure_left_is_not_undone() -> None:
    """Art. 17: who it was is not brought back."""
    left = a_face(mark=a_mark(), untaggable=True)

    with pytest.raises(NotAllowed) as refused:
        undo(left, a_face(link=a_link()))

    assert refused.value.reasons == (Hindrance.NOT_TO_BE_TAGGED,)


def test_a_face_that_is_not_there_has_nothing_to_undo() -> None:
    with pytest.raises(NotFound):
        undone(an_asset(), FACE, earlier=[an_asset(NEW)])
