"""One word about every face that nobody said anything of, and taking it back (R57)."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.pictures.assets import Face, Fate
from quitclaim.domain.pictures.many_marks import is_unknown, marks_taken_back, unknown_marked
from quitclaim.domain.pictures.marks import MarkKind
from tests.builders import (
    ADA,
    a_face,
    a_linked_face,
    a_mark,
    a_suggestion,
    an_asset,
    an_exemption,
)

BYSTANDER = a_mark(MarkKind.BYSTANDER)
SPOKEN_OF: tuple[Face, ...] = (
    a_linked_face(ADA),
    a_face("marked", mark=a_mark(MarkKind.NOT_A_FACE)),
    a_face("exempt", exemption=an_exemption()),
    a_face("guessed", suggestion=a_suggestion()),
    a_face("left by an erasure", untaggable=True),
)


def test_only_faces_nobody_said_anything_of_are_marked_and_in_one_version() -> None:
    asset = an_asset(*SPOKEN_OF, a_face("one"), a_face("other"))

    after = unknown_marked(asset, BYSTANDER)

    assert after.faces[:5] == SPOKEN_OF and after.version == asset.version + 1
    assert [face.mark for face in after.faces[5:]] == [BYSTANDER, BYSTANDER]


def test_where_nobody_is_unknown_it_is_the_very_same_picture() -> None:
    asset = an_asset(*SPOKEN_OF)

    assert unknown_marked(asset, BYSTANDER) is asset
    assert not any(map(is_unknown, SPOKEN_OF)) and is_unknown(a_face())


@pytest.mark.parametrize("kind", [MarkKind.BYSTANDER, MarkKind.REDACT])
def test_taken_back_each_is_as_it_was_before(kind: MarkKind) -> None:
    asset = an_asset(*SPOKEN_OF, a_face("one"))

    after = marks_taken_back(unknown_marked(asset, a_mark(kind)), asset)

    assert after.faces == asset.faces and after.version == 3


def test_a_mark_that_stood_before_and_what_an_erasure_left_meanwhile_stay() -> None:
    asset = an_asset(a_face("one"), a_face("marked", mark=BYSTANDER))
    marked = unknown_marked(asset, BYSTANDER)
    left = replace(marked.faces[0], untaggable=True)

    after = marks_taken_back(replace(marked, faces=(left, marked.faces[1])), asset)

    assert [face.mark for face in after.faces] == [BYSTANDER, BYSTANDER]


def test_a_face_that_came_with_its_mark_is_not_ours_to_take_back() -> None:
    asset = an_asset(a_face("new", mark=BYSTANDER))

    assert marks_taken_back(asset, an_asset()) is asset


def test_where_what_was_before_is_erased_nothing_is_taken_back() -> None:
    with pytest.raises(NotAllowed):
        marks_taken_back(an_asset(a_face(mark=BYSTANDER)), None)


@pytest.mark.parametrize("act", [unknown_marked, marks_taken_back])
def test_a_deleted_picture_is_spoken_of_no_more(act: Any) -> None:
    with pytest.raises(NotAllowed):
        act(an_asset(a_face(), fate=Fate.DELETED), None)
