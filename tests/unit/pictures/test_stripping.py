"""A deleted asset gives up its faces and people a few at a time (R36)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.domain.pictures.curation import stripped
from tests.builders import a_face, a_presence, a_review, an_asset, an_id

FACES = tuple(a_face(f"face {number}") for number in range(21))
PEOPLE = tuple(a_presence(an_id(f"person {number}")) for number in range(21))


def a_deleted_asset(faces: int = 0, people: int = 0, **changes: object) -> Asset:
    bare: dict[str, object] = {"memberships": frozenset(), "review": None, "fate": Fate.DELETED}
    left = FACES[len(FACES) - faces :]
    present = PEOPLE[len(PEOPLE) - people :]
    return an_asset(*left, presences=present, **(bare | changes))


def test_ten_faces_and_ten_people_go_at_a_time_and_its_collections_last() -> None:
    whole = a_deleted_asset(21, 21, memberships=an_asset().memberships, review=a_review())

    # It leaves its collections last: whoever breaks off is found there.
    assert stripped(whole) == a_deleted_asset(11, 11, memberships=whole.memberships, version=2)
    assert stripped(stripped(stripped(whole))) == a_deleted_asset(version=4)


@pytest.mark.parametrize(("faces", "people"), [(1, 0), (0, 1)])
def test_whatever_is_left_goes(faces: int, people: int) -> None:
    assert stripped(a_deleted_asset(faces, people)) == a_deleted_asset(version=2)
    assert stripped(a_deleted_asset(memberships=an_asset().memberships)).version == 2


def test_of_a_bare_asset_nothing_is_left_to_go() -> None:
    bare = a_deleted_asset()

    assert stripped(bare) is bare


def test_a_living_asset_is_not_stripped() -> None:
    with pytest.raises(ImpossibleValue, match="delete the asset first"):
        stripped(an_asset())
