"""R18: whoever it was so far, from now on it is she."""

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.tagging import named
from tests.builders import ADA, BOB, a_confirmation, a_face, a_link, a_mark, a_match, an_asset


def name(face: Face) -> Asset:
    return named(an_asset(face), face.id, person=ADA, confirmation=a_confirmation())


@pytest.mark.parametrize("face", [a_face(), a_face(link=a_link(BOB)), a_face(link=a_match(BOB))])
def test_a_face_is_linked_or_moved(face: Face) -> None:
    assert name(face).faces == (a_face(link=a_link()),)


@pytest.mark.parametrize("link", [a_link(), a_match()])
def test_saying_so_again_changes_nothing_and_confirms_nothing(link: object) -> None:
    """I11: a match that waits for its second voice is confirmed as such, or not at all."""
    face = a_face(link=link)

    assert name(face) == an_asset(face)


def test_what_is_no_face_is_nobodys() -> None:
    with pytest.raises(NotAllowed) as refused:
        name(a_face(mark=a_mark(MarkKind.NOT_A_FACE)))

    assert refused.value.reasons == (Hindrance.MARKED,)
