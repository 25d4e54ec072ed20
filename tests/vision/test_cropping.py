"""R28, R61: of what lies beyond a crop not one byte is shown, and not a colour."""

from typing import Final

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quitclaim.domain.organisation.finish import Cover, Extent, Finish, Frame, Manner
from quitclaim.domain.pictures.crops import cut_off
from quitclaim.domain.pictures.cuts import Box, Cut, Point, shown_of
from quitclaim.domain.pictures.regions import WHOLE, Region
from quitclaim.ports.darkroom import Order
from quitclaim_vision.printing import OtherPictureError, developed
from quitclaim_vision.upright import Pixels
from quitclaim_vision.veils import veil_over
from tests.builders import a_face, an_asset
from tests.vision.test_redaction import noise, regions

WIDTH, HEIGHT = 61, 43
SIZE: Final = Extent(width=WIDTH, height=HEIGHT)
FINISHES: Final = st.builds(
    Finish,
    manner=st.sampled_from(Manner),
    cover=st.sampled_from(Cover),
    frame=st.sampled_from(Frame),
)
MIDDLES: Final = st.none() | st.builds(Point, x=st.integers(0, WHOLE), y=st.integers(0, WHOLE))
RIGHT_HALF: Final = Region(x=5_000, y=0, w=5_000, h=WHOLE)


@st.composite
def crops(draw: st.DrawFn) -> Region:
    crop = draw(regions())
    # So large that there are pixels in it.
    assume(crop.w > 2 * WHOLE // WIDTH and crop.h > 2 * WHOLE // HEIGHT)
    return crop


def shown(picture: Pixels, order: Order) -> Pixels:
    made, count = developed(picture.copy(), order)
    assert count == len(order.hidden)
    return made


def part(picture: Pixels, box: Box) -> Pixels:
    return picture[box.top : box.bottom, box.left : box.right]


@given(crops(), st.lists(regions(), max_size=4), FINISHES, MIDDLES)
@settings(max_examples=80)
def test_no_pixel_that_is_shown_follows_from_one_that_lies_beyond_the_crop(
    crop: Region, hidden: list[Region], finish: Finish, middle: Point | None
) -> None:
    """Whoever is there, the very same picture comes out: not even the colours of a veil tell."""
    one, other = noise(1), noise(2)
    box = shown_of(crop, extent=SIZE)
    part(other, box)[...] = part(one, box)
    cut = Cut(crop=crop, middle=middle, of=SIZE)
    order = Order(hidden=tuple(hidden), finish=finish, cut=cut)

    assert (shown(one, order) == shown(other, order)).all()


@given(crops(), st.lists(regions(), max_size=4), FINISHES, MIDDLES)
@settings(max_examples=80)
def test_a_frame_shows_a_part_of_what_is_shown_without_it(
    crop: Region, hidden: list[Region], finish: Finish, middle: Point | None
) -> None:
    cut = Cut(crop=crop, middle=middle, of=SIZE)
    plain = Finish(manner=finish.manner, cover=finish.cover)
    orders = [Order(hidden=tuple(hidden), finish=one, cut=cut) for one in (plain, finish)]

    whole, framed = (shown(noise(3), order) for order in orders)

    outer, inner = shown_of(crop, extent=SIZE), cut.box(SIZE, frame=finish.frame)
    assert framed.shape == (inner.height, inner.width, 3)
    left, top = inner.left - outer.left, inner.top - outer.top
    assert (framed == whole[top : top + inner.height, left : left + inner.width]).all()


@given(crops(), st.lists(regions(), max_size=4, unique=True), st.sampled_from(Cover))
@settings(max_examples=80)
def test_of_whom_the_rules_call_cut_off_no_veil_would_hide_a_pixel(
    crop: Region, places: list[Region], cover: Cover
) -> None:
    """Who counts is decided by the very margin with which she would be hidden."""
    faces = [a_face(f"{number}", region=place) for number, place in enumerate(places)]
    box = shown_of(crop, extent=SIZE)
    rows, columns = np.arange(box.top, box.bottom), np.arange(box.left, box.right)

    for face in cut_off(an_asset(*faces, extent=SIZE, crop=crop), cover=cover):
        (place,) = (one.region for one in faces if one.id == face)
        assert not veil_over(place, extent=SIZE, cover=cover).covers(rows, columns).any()


def test_a_picture_of_another_size_than_was_decided_on_is_not_cut_by_guessing() -> None:
    with pytest.raises(OtherPictureError):
        developed(noise(1), Order(cut=Cut(of=Extent(width=WIDTH + 1, height=HEIGHT))))
