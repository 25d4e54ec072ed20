"""What was changed between two versions of a picture, in words (R19, R30)."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.pictures.assets import Asset, Origin
from quitclaim.domain.pictures.histories import Changed, What, changes_between
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.reviews import Vouch
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    EDITOR,
    FAIR,
    LATER,
    NOON,
    a_confirmation,
    a_face,
    a_keep,
    a_link,
    a_mark,
    a_presence,
    a_region,
    a_suggestion,
    an_asset,
    an_exemption,
    an_extent,
    an_id,
)

FACE = a_face()
PLAIN = an_asset(FACE)


def told(before: Asset, **changes: Any) -> list[Changed]:
    return list(changes_between(before, replace(before, version=2, **changes)))


def of_face(before: Asset, **changes: Any) -> list[Changed]:
    (face,) = before.faces
    return told(before, faces=(replace(face, **changes),))


CROPPED = {"extent": an_extent(), "crop": a_region()}


def said(what: What, **about: Any) -> Changed:
    return Changed(what=what, **about)


def test_the_first_version_says_that_it_came() -> None:
    assert changes_between(None, PLAIN) == (said(What.ADDED),)


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"mark": a_mark(MarkKind.BYSTANDER)}, What.MARKED_BYSTANDER),
        ({"mark": a_mark(MarkKind.NOT_A_FACE)}, What.MARKED_NOT_A_FACE),
        ({"mark": a_mark(MarkKind.REDACT)}, What.MARKED_REDACT),
        ({"mark": a_keep()}, What.MARKED_KEEP),
        ({"exemption": an_exemption()}, What.EXEMPTED),
        ({"excluded": True}, What.LEFT_OUT),
    ],
)
def test_what_is_said_of_a_face_and_taken_back(changes: Any, what: What) -> None:
    back = {
        What.EXEMPTED: What.EXEMPTION_ENDED,
        What.LEFT_OUT: What.LET_IN,
    }.get(what, What.UNMARKED)
    spoken_of = an_asset(replace(FACE, **changes))

    assert of_face(PLAIN, **changes) == [said(what, face=FACE.id)]
    assert told(spoken_of, faces=(FACE,)) == [said(back, face=FACE.id)]


def test_who_it_is_is_said_confirmed_moved_and_taken_back() -> None:
    linked = an_asset(replace(FACE, link=a_link(ADA)))
    twice = (a_confirmation(), a_confirmation(an_id("another member")))

    assert of_face(PLAIN, link=a_link(ADA)) == [said(What.LINKED, face=FACE.id, person=ADA)]
    assert of_face(linked, link=a_link(ADA, confirmations=twice)) == [
        said(What.CONFIRMED, face=FACE.id, person=ADA)
    ]
    assert of_face(linked, link=a_link(BOB)) == [
        said(What.UNLINKED, face=FACE.id, person=ADA),
        said(What.LINKED, face=FACE.id, person=BOB),
    ]
    assert of_face(linked, link=None) == [said(What.UNLINKED, face=FACE.id, person=ADA)]


def test_a_guess_and_its_rejection_are_told_of_whom_they_name() -> None:
    guessed = an_asset(replace(FACE, suggestion=a_suggestion(BOB)))

    assert of_face(PLAIN, suggestion=a_suggestion(BOB)) == [
        said(What.SUGGESTED, face=FACE.id, person=BOB)
    ]
    assert of_face(guessed, suggestion=None, rejected=frozenset({BOB})) == [
        said(What.REJECTED, face=FACE.id, person=BOB)
    ]


def test_faces_come_and_go() -> None:
    box = a_face("box", origin=Origin.DRAWN)

    assert told(PLAIN, faces=(FACE, box)) == [said(What.BOX_DRAWN, face=box.id)]
    assert told(an_asset(), faces=(FACE,)) == [said(What.FACE_FOUND, face=FACE.id)]
    assert told(PLAIN, faces=()) == [said(What.FACE_GONE, face=FACE.id)]


@pytest.mark.parametrize(
    ("changes", "what", "back"),
    [
        ({"review": None}, said(What.REVIEW_ENDED), said(What.REVIEWED)),
        (
            {"presences": (a_presence(ADA),)},
            said(What.PRESENT, person=ADA),
            said(What.NO_LONGER_PRESENT, person=ADA),
        ),
        ({"memberships": frozenset({FAIR, CAMP})}, said(What.JOINED), said(What.LEFT)),
        ({"vouch": Vouch(EDITOR, NOON)}, said(What.VOUCHED), said(What.VOUCH_ENDED)),
        (CROPPED, said(What.CROPPED), said(What.CROP_TAKEN_AWAY)),
        ({"licence_until": LATER}, said(What.OTHER), said(What.OTHER)),
    ],
)
def test_what_is_said_of_the_picture_as_a_whole(changes: Any, what: Changed, back: Changed) -> None:
    after = replace(PLAIN, **changes)

    assert told(PLAIN, **changes) == [what]
    assert list(changes_between(after, replace(PLAIN, version=2))) == [back]
