"""Who a face is: people decide, a machine proposes (R18, R19, I11, I12; AI Act art. 14)."""

from collections.abc import Callable

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.pictures.assets import Asset, Face, Fate
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.tagging import (
    confirmed,
    linked_by_hand,
    moved,
    rejected,
    suggested,
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
    a_mark,
    a_match,
    a_suggestion,
    an_asset,
)

FACE = a_face()


STATUE = a_mark(MarkKind.NOT_A_FACE)


HERS = a_face(link=a_link(ADA))


GUESSED = a_face(suggestion=a_suggestion(ADA))


Correct = Callable[[Asset], Asset]


def by_hand(asset: Asset) -> Asset:
    return linked_by_hand(asset, FACE.id, person=ADA, confirmation=a_confirmation())


def confirm(asset: Asset) -> Asset:
    return confirmed(asset, FACE.id, confirmation=a_confirmation(OFFICER))


def move(asset: Asset) -> Asset:
    return moved(asset, FACE.id, person=BOB, confirmation=a_confirmation(OFFICER))


def why_not(correct: Correct, face: Face) -> tuple[object, ...]:
    with pytest.raises(NotAllowed) as refusal:
        correct(an_asset(face))
    return refusal.value.reasons


def test_linking_by_hand_is_done_by_one_member_and_leaves_the_review() -> None:
    assert by_hand(an_asset(FACE)) == an_asset(HERS, version=2)


def test_a_link_by_hand_is_undone_by_unlinking() -> None:
    assert unlinked(by_hand(an_asset(FACE)), FACE.id) == an_asset(FACE, version=3)


def test_two_people_on_one_face_are_refused() -> None:
    assert why_not(by_hand, a_face(link=a_link(BOB))) == (Hindrance.LINKED,)


def test_nobody_makes_up_for_a_missing_confirmation_by_linking_by_hand() -> None:
    assert why_not(by_hand, a_face(link=a_match(ADA))) == (Hindrance.LINKED,)


def test_the_latest_word_of_a_person_decides_about_a_rejection_of_hers() -> None:
    said = a_face(rejected=frozenset({ADA, BOB}), suggestion=a_suggestion(MIA))

    assert by_hand(an_asset(said)).faces == (a_face(link=a_link(ADA), rejected=frozenset({BOB})),)


@pytest.mark.parametrize("tag", [by_hand, confirm, move])
def test_neither_a_statue_nor_a_forgotten_face_is_tagged(tag: Correct) -> None:
    assert why_not(tag, a_face(mark=STATUE)) == (Hindrance.MARKED,)
    assert why_not(tag, a_face(untaggable=True)) == (Hindrance.NOT_TO_BE_TAGGED,)


def test_a_passer_by_may_be_recognised_by_hand() -> None:
    passer_by = a_mark(MarkKind.BYSTANDER)

    assert by_hand(an_asset(a_face(mark=passer_by))).faces[0].link == a_link(ADA)


def test_unlinking_is_undone_with_every_confirmation() -> None:
    before = a_face(
        link=a_match(ADA, confirmations=(a_confirmation(EDITOR), a_confirmation(OFFICER)))
    )

    asset = unlinked(an_asset(before), FACE.id)

    assert asset == an_asset(FACE, version=2)
    assert restored(asset, before) == an_asset(before, version=3)


@pytest.mark.parametrize(
    "correct",
    [
        by_hand,
        confirm,
        move,
        lambda asset: suggested(asset, FACE.id, suggestion=None),
        lambda asset: rejected(asset, FACE.id, person=ADA),
        lambda asset: unlinked(asset, FACE.id),
    ],
)
def test_only_a_face_on_a_living_asset_is_tagged(correct: Correct) -> None:
    with pytest.raises(NotFound):
        correct(an_asset())
    with pytest.raises(NotAllowed) as refusal:
        correct(an_asset(FACE, fate=Fate.DELETED))
    assert refusal.value.reasons == (Hindrance.DELETED,)
