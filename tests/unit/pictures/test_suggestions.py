"""A machine proposes, people confirm or reject (R18, I11, I12; AI Act art. 14)."""

from collections.abc import Callable

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.domain.pictures.links import WhyNot
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.tagging import (
    confirmed,
    rejected,
    suggested,
)
from quitclaim.domain.pictures.undoing import restored
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
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


def confirm(asset: Asset) -> Asset:
    return confirmed(asset, FACE.id, confirmation=a_confirmation(OFFICER))


def why_not(correct: Correct, face: Face) -> tuple[object, ...]:
    with pytest.raises(NotAllowed) as refusal:
        correct(an_asset(face))
    return refusal.value.reasons


def test_a_suggestion_is_made_and_taken_back() -> None:
    asset = suggested(an_asset(FACE), FACE.id, suggestion=a_suggestion())

    assert asset == an_asset(GUESSED, version=2)
    assert suggested(asset, FACE.id, suggestion=a_suggestion()) is asset
    assert suggested(asset, FACE.id, suggestion=None) == an_asset(FACE, version=3)


def test_a_job_proposes_nothing_where_a_person_has_spoken() -> None:
    reasons = {
        Hindrance.NOT_TO_BE_TAGGED: a_face(untaggable=True),
        Hindrance.MARKED: a_face(mark=a_mark(MarkKind.BYSTANDER)),
        Hindrance.EXCLUDED: a_face(excluded=True),
        Hindrance.LINKED: a_face(link=a_link(BOB)),
        Hindrance.REJECTED: a_face(rejected=frozenset({ADA})),
    }

    for reason, face in reasons.items():
        assert why_not(
            lambda asset: suggested(asset, FACE.id, suggestion=a_suggestion(ADA)), face
        ) == (reason,)
        assert suggested(an_asset(face), FACE.id, suggestion=None).faces == (face,)


def test_a_refused_suggestion_names_everything_that_stands_against_it() -> None:
    face = a_face(mark=STATUE, excluded=True)

    assert why_not(lambda a: suggested(a, FACE.id, suggestion=a_suggestion()), face) == (
        Hindrance.MARKED,
        Hindrance.EXCLUDED,
    )


def test_a_rejection_of_somebody_else_does_not_hinder_a_suggestion() -> None:
    face = a_face(rejected=frozenset({BOB}))

    assert suggested(an_asset(face), FACE.id, suggestion=a_suggestion(ADA)).version == 2


def test_rejecting_ends_a_suggestion_of_hers_and_is_remembered() -> None:
    asset = rejected(an_asset(GUESSED), FACE.id, person=ADA)

    assert asset == an_asset(a_face(rejected=frozenset({ADA})), version=2)
    assert rejected(asset, FACE.id, person=ADA) is asset
    assert restored(asset, GUESSED) == an_asset(GUESSED, version=3)


def test_rejecting_somebody_leaves_the_suggestion_of_another() -> None:
    face = rejected(an_asset(GUESSED), FACE.id, person=BOB).faces[0]

    assert face == a_face(suggestion=a_suggestion(ADA), rejected=frozenset({BOB}))


def test_whoever_is_linked_is_unlinked_before_she_is_rejected() -> None:
    assert why_not(lambda a: rejected(a, FACE.id, person=ADA), HERS) == (Hindrance.LINKED,)
    assert rejected(an_asset(HERS), FACE.id, person=BOB).faces[0].rejected == {BOB}


def test_the_first_confirmation_makes_the_link_and_the_next_adds_to_it() -> None:
    first = confirmed(an_asset(GUESSED), FACE.id, confirmation=a_confirmation(EDITOR))
    second = confirm(first)

    assert first == an_asset(a_face(link=a_match(ADA)), version=2)
    both = (a_confirmation(EDITOR), a_confirmation(OFFICER))
    assert second == an_asset(a_face(link=a_match(ADA, confirmations=both)), version=3)


def test_a_confirmation_is_undone() -> None:
    asset = confirm(an_asset(GUESSED))

    assert restored(asset, GUESSED) == an_asset(GUESSED, version=3)


def test_nothing_is_confirmed_where_nothing_was_suggested() -> None:
    assert why_not(confirm, FACE) == (Hindrance.NOT_SUGGESTED,)


def test_the_first_to_confirm_knows_the_person_and_nobody_confirms_twice() -> None:
    stranger = a_confirmation(OFFICER, knows_person=False)

    assert why_not(lambda a: confirmed(a, FACE.id, confirmation=stranger), GUESSED) == (
        WhyNot.KNOWS_NOBODY,
    )
    assert why_not(
        lambda a: confirmed(a, FACE.id, confirmation=a_confirmation(EDITOR)),
        a_face(link=a_match(ADA)),
    ) == (WhyNot.CONFIRMED_ALREADY,)
