"""A link that moves: to the person it really is, and with a record that was two people (R18)."""

from collections.abc import Callable

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.domain.pictures.tagging import (
    moved,
    split_off,
    unlinked,
)
from quitclaim.domain.pictures.undoing import restored
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    MIA,
    OFFICER,
    a_confirmation,
    a_face,
    a_link,
    a_match,
    an_asset,
)

FACE = a_face()


HERS = a_face(link=a_link(ADA))


Correct = Callable[[Asset], Asset]


def move(asset: Asset) -> Asset:
    return moved(asset, FACE.id, person=BOB, confirmation=a_confirmation(OFFICER))


def why_not(correct: Correct, face: Face) -> tuple[object, ...]:
    with pytest.raises(NotAllowed) as refusal:
        correct(an_asset(face))
    return refusal.value.reasons


def test_moving_starts_anew_with_the_member_who_moves() -> None:
    before = a_face(link=a_match(ADA), rejected=frozenset({BOB, MIA}))

    asset = move(an_asset(before))

    link = a_link(BOB, confirmations=(a_confirmation(OFFICER),))
    assert asset == an_asset(a_face(link=link, rejected=frozenset({MIA})), version=2)
    assert restored(asset, before) == an_asset(before, version=3)


def test_only_a_link_to_somebody_else_is_moved_and_only_a_link_is_ended() -> None:
    assert why_not(move, FACE) == (Hindrance.NOT_LINKED,)
    assert why_not(move, a_face(link=a_link(BOB))) == (Hindrance.LINKED,)
    assert why_not(lambda asset: unlinked(asset, FACE.id), FACE) == (Hindrance.NOT_LINKED,)


def test_a_face_of_a_record_that_was_two_people_goes_over_with_all_its_confirmations() -> None:
    match = a_match(ADA, confirmations=(a_confirmation(EDITOR), a_confirmation(OFFICER)))
    before = a_face(link=match, rejected=frozenset({BOB}))

    asset = split_off(an_asset(before), FACE.id, person=ADA, other=BOB)

    assert asset == an_asset(
        a_face(link=a_match(BOB, confirmations=match.confirmations)), version=2
    )
    assert restored(asset, before) == an_asset(before, version=3)
    by_hand_too = split_off(an_asset(HERS), FACE.id, person=ADA, other=BOB)
    assert by_hand_too.faces[0].link == a_link(BOB)


def test_only_a_face_of_that_record_is_split_off() -> None:
    for face in (FACE, a_face(link=a_link(MIA))):
        assert why_not(lambda a: split_off(a, FACE.id, person=ADA, other=BOB), face) == (
            Hindrance.NOT_LINKED,
        )
