"""An asset's faces and people, and whether this very content was reviewed (R56, I14)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.pictures.assets import MOST_FACES, MOST_MEMBERSHIPS, Origin
from tests.builders import (
    ADA,
    BOB,
    MIA,
    a_face,
    a_hash,
    a_link,
    a_linked_face,
    a_presence,
    a_review,
    a_suggestion,
    an_asset,
    an_id,
)


def test_a_review_is_of_exactly_this_content() -> None:
    assert an_asset().is_reviewed
    assert not an_asset(review=None).is_reviewed
    assert not an_asset(review=a_review(content=a_hash("another crop"))).is_reviewed


def test_the_people_of_an_asset_are_those_linked_and_those_present() -> None:
    guessed = a_face("guessed", suggestion=a_suggestion(MIA), rejected=frozenset({BOB}))

    asset = an_asset(a_linked_face(ADA), a_face(), guessed, presences=(a_presence(BOB),))

    assert asset.people == {ADA, BOB}
    assert an_asset().people == frozenset()


def test_an_asset_names_whoever_stands_in_a_suggestion_or_a_rejection_too() -> None:
    """R36: an erasure finds them all."""
    guessed = a_face("guessed", suggestion=a_suggestion(MIA))
    rejected = a_face("rejected", rejected=frozenset({BOB}))

    assert an_asset(a_linked_face(ADA), guessed, rejected).named == {ADA, BOB, MIA}
    assert an_asset(a_face(), presences=(a_presence(BOB),)).named == {BOB}


def test_an_asset_has_as_many_faces_and_collections_as_one_transaction_can_carry() -> None:
    faces = [a_face(f"{place}") for place in range(MOST_FACES)]
    collections = frozenset(an_id(f"{place}") for place in range(MOST_MEMBERSHIPS))

    asset = an_asset(*faces, memberships=collections)

    assert (len(asset.faces), len(asset.memberships)) == (MOST_FACES, MOST_MEMBERSHIPS)


def test_one_person_may_be_on_a_picture_twice() -> None:
    twice = an_asset(a_face("one", link=a_link()), a_face("other", link=a_link()))

    assert twice.people == {ADA}


def test_a_face_is_found_by_its_id() -> None:
    one, other = a_face("one"), a_face("other")

    assert an_asset(one, other).face(other.id) == other
    assert an_asset(one).face(other.id) is None


def test_a_changed_face_takes_the_place_of_the_one_with_its_id() -> None:
    one, other = a_face("one"), a_face("other")
    linked = a_face("other", link=a_link())

    changed = an_asset(one, other, version=3).with_face(linked)

    assert changed == an_asset(one, linked, version=4)


def test_a_new_face_is_found_or_drawn_and_never_slipped_in() -> None:
    with pytest.raises(ImpossibleValue, match="draw or detect it first"):
        an_asset(a_face("one")).with_face(a_face("other"))


def test_a_face_begins_with_nothing_said_of_it() -> None:
    face = a_face()

    assert face.id == an_id("face") and face.origin is Origin.DETECTED
    assert (face.mark, face.link, face.exemption, face.suggestion) == (None,) * 4
    assert (face.rejected, face.excluded, face.untaggable) == (frozenset(), False, False)


def test_an_asset_begins_readable_and_on_no_hold() -> None:
    asset = an_asset()

    assert (asset.on_hold, asset.unreadable, asset.fate, asset.version) == (False, None, None, 1)
