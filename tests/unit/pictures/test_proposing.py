"""R31: a crop without somebody nobody knows, that keeps everybody who is known."""

from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.organisation.finish import Cover
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.crops import cropped, cut_off
from quitclaim.domain.pictures.cuts import shown_of
from quitclaim.domain.pictures.proposing import crop_without
from quitclaim.domain.pictures.reaches import face_of
from quitclaim.domain.pictures.regions import Region
from tests.builders import (
    ADA,
    BOB,
    a_face,
    a_linked_face,
    a_region,
    an_asset,
    an_extent,
    an_id,
)
from tests.unit.pictures.test_crops import regions
from tests.unit.pictures.test_cuts import extents

STRANGER = an_id("stranger")
# Of 3,000 by 2,000 pixels, each 300 by 300.
LEFT, MIDDLE, RIGHT = (a_region(x=x, y=4_000, w=1_000, h=1_500) for x in (1_000, 4_500, 8_000))


def a_picture(stranger: Region, *known: Face, **changes: object) -> Asset:
    faces = (a_face("stranger", region=stranger), *known)
    return an_asset(*faces, **({"extent": an_extent()} | changes))


def proposed(picture: Asset, *, cover: Cover = Cover.HEAD) -> Region | None:
    return crop_without(picture, STRANGER, cover=cover)


def test_the_largest_part_beside_her_is_proposed() -> None:
    assert proposed(a_picture(RIGHT)) == a_region(x=0, y=0, w=7_700, h=10_000)
    assert proposed(a_picture(LEFT)) == a_region(x=2_300, y=0, w=7_700, h=10_000)


def test_everybody_who_is_linked_stays_with_her_head() -> None:
    picture = a_picture(MIDDLE, a_linked_face(ADA, region=LEFT))

    assert proposed(picture) == a_region(x=0, y=0, w=4_200, h=10_000)


def test_between_two_who_are_linked_nobody_is_cut_out() -> None:
    both = (a_linked_face(ADA, region=LEFT), a_linked_face(BOB, region=RIGHT))

    assert proposed(a_picture(MIDDLE, *both)) is None


def test_where_heads_touch_her_face_at_least_is_kept() -> None:
    close = a_region(x=3_000, y=4_000, w=1_000, h=1_500)
    picture = a_picture(MIDDLE, a_linked_face(ADA, region=close))

    assert proposed(picture) == a_region(x=0, y=0, w=4_200, h=10_000)


def test_where_bodies_are_hidden_a_body_is_left_out() -> None:
    picture = a_picture(RIGHT, a_linked_face(ADA, region=LEFT))

    assert proposed(picture, cover=Cover.BODY) == a_region(x=0, y=0, w=6_600, h=10_000)


def test_what_was_cut_away_before_stays_away() -> None:
    both = (a_linked_face(ADA, region=LEFT), a_linked_face(BOB, region=RIGHT))
    before = cropped(a_picture(MIDDLE, *both), a_region(x=0, y=1_000, w=7_500, h=9_000))

    assert proposed(before) == a_region(x=0, y=1_000, w=4_200, h=9_000)


def test_of_what_nobody_measured_nothing_is_proposed() -> None:
    assert proposed(a_picture(RIGHT, extent=None)) is None


def test_what_is_left_can_be_seen() -> None:
    """In a picture of 60 pixels whatever lies beside a face is a sliver."""
    assert proposed(a_picture(MIDDLE, extent=an_extent(width=60, height=60))) is None


@given(regions(), regions(), extents(), st.none() | regions(), st.sampled_from(Cover))
def test_whatever_is_proposed_leaves_her_out_and_keeps_the_other(
    stranger: Region, known: Region, extent: object, before: Region | None, cover: Cover
) -> None:
    picture = a_picture(stranger, a_linked_face(ADA, region=known), extent=extent)
    size = picture.extent
    assert size is not None
    if before and all(side > 1_000 for side in (before.w, before.h)):
        picture = an_asset(*picture.faces, extent=extent, crop=before)
    was = shown_of(picture.crop, extent=size)

    crop = proposed(picture, cover=cover)

    if crop is None:
        return
    after, box = cropped(picture, crop), shown_of(crop, extent=size)
    assert STRANGER in cut_off(after, cover=cover)
    assert was.left <= box.left and was.top <= box.top
    assert box.right <= was.right and box.bottom <= was.bottom
    is_kept = face_of(known, extent=size).lies_in(box, as_far_as=was)
    assert is_kept or picture.faces[1].id in cut_off(picture, cover=Cover.HEAD)
