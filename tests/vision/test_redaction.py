"""R28: what is hidden is gone, everywhere it is hidden, and nothing else is touched."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quitclaim.domain.organisation.finish import Cover, Extent, Finish, Manner
from quitclaim.domain.pictures.regions import WHOLE, Region
from quitclaim_vision.redaction import redact
from quitclaim_vision.upright import Pixels
from quitclaim_vision.veils import Mask, veil_over

FINISHES: Final = [Finish(manner=manner, cover=cover) for manner in Manner for cover in Cover]


@st.composite
def regions(draw: st.DrawFn) -> Region:
    x, y = draw(st.integers(0, WHOLE - 1)), draw(st.integers(0, WHOLE - 1))
    return Region(x=x, y=y, w=draw(st.integers(1, WHOLE - x)), h=draw(st.integers(1, WHOLE - y)))


def noise(seed: int, width: int = 61, height: int = 43) -> Pixels:
    chance = np.random.default_rng(seed)
    return chance.integers(0, 256, (height, width, 3), np.uint8)


def hidden_in(pixels: Pixels, hidden: Sequence[Region], cover: Cover) -> Mask:
    """Of each pixel whether anything hides it."""
    height, width, _ = pixels.shape
    extent = Extent(width=width, height=height)
    mask = np.zeros((height, width), np.bool_)
    for region in hidden:
        veil = veil_over(region, extent=extent, cover=cover)
        mask |= veil.covers(np.arange(height), np.arange(width))
    return mask


def redacted(pixels: Pixels, hidden: Sequence[Region], finish: Finish) -> Pixels:
    made = pixels.copy()
    assert redact(made, hidden, finish=finish) == len(hidden)
    return made


@given(st.lists(regions(), max_size=4), st.sampled_from(FINISHES))
@settings(max_examples=60)
def test_no_pixel_that_is_left_follows_from_one_that_was_hidden(
    hidden: list[Region], finish: Finish
) -> None:
    """Whoever was there, the very same picture comes out: there is nothing to undo."""
    one, other = noise(1), noise(2)
    mask = hidden_in(one, hidden, finish.cover)
    other[~mask] = one[~mask]

    assert (redacted(one, hidden, finish) == redacted(other, hidden, finish)).all()


@given(st.lists(regions(), max_size=4), st.sampled_from(FINISHES))
@settings(max_examples=60)
def test_what_nobody_asked_to_hide_stays_as_it_was(hidden: list[Region], finish: Finish) -> None:
    before = noise(3)
    mask = hidden_in(before, hidden, finish.cover)

    after = redacted(before, hidden, finish)

    assert (after[~mask] == before[~mask]).all()


@given(regions(), st.sampled_from(Cover), st.integers(1, 90), st.integers(1, 90))
def test_every_pixel_of_a_region_is_hidden(
    region: Region, cover: Cover, width: int, height: int
) -> None:
    mask = hidden_in(noise(1, width, height), [region], cover)

    rows = slice(region.y * height // WHOLE, -(-(region.y + region.h) * height // WHOLE))
    columns = slice(region.x * width // WHOLE, -(-(region.x + region.w) * width // WHOLE))
    assert mask[rows, columns].all()


@pytest.mark.parametrize("finish", FINISHES)
def test_the_order_in_which_faces_are_hidden_is_of_no_account(finish: Finish) -> None:
    hidden = [Region(x=1000 * n, y=900 * n, w=2500, h=2500) for n in range(6)]

    forwards, backwards = (redacted(noise(4), order, finish) for order in (hidden, hidden[::-1]))

    # Where two overlap, either may have been painted last.
    mask = hidden_in(noise(4), hidden, finish.cover)
    assert (forwards[~mask] == backwards[~mask]).all()
    assert not (forwards[mask] == noise(4)[mask]).all(axis=1).mean() > 0.01


def test_who_is_to_be_hidden_goes_before_who_may_be_seen() -> None:
    """Two cheek by cheek: of the clear face goes what the other's head takes, and no more."""
    before = noise(5, 200, 200)
    hers, his = Region(x=2000, y=3000, w=2000, h=3000), Region(x=3500, y=3000, w=2000, h=3000)

    after = redacted(before, [his], Finish())

    is_kept = (after == before).all(axis=2)
    assert not is_kept[60:120, 70:80].any()
    assert is_kept[60:120, 40:52].all()
    assert hidden_in(before, [hers], Cover.HEAD)[60:120, 70:80].all()


def test_a_head_is_more_than_the_face_and_a_body_more_than_the_head() -> None:
    pixels, face = noise(6, 300, 300), Region(x=4500, y=1000, w=1000, h=1400)

    head, body = (hidden_in(pixels, [face], cover) for cover in (Cover.HEAD, Cover.BODY))

    assert 30 * 42 < head.sum() < body.sum()
    assert head[20:80, 150].all()  # above the brow, below the chin
    assert not head[200:].any()
    assert body[30:280, 150].all()
    assert body[200, 110:190].all()


@pytest.mark.parametrize("manner", Manner)
def test_where_everything_is_hidden_nothing_is_left(manner: Manner) -> None:
    everything = Region(x=0, y=0, w=WHOLE, h=WHOLE)

    after = redacted(noise(7), [everything], Finish(manner=manner))

    assert (np.abs(after.astype(int) - 112) <= 9).all()


def test_a_mosaic_shows_its_cells_on_a_plain_wall_and_a_blur_does_not() -> None:
    """Whoever looks at it sees that something was hidden."""
    wall = np.full((120, 120, 3), 90, np.uint8)
    face = [Region(x=4000, y=4000, w=2000, h=2000)]

    mosaic, blur = (
        redacted(wall, face, Finish(manner=manner)) for manner in (Manner.MOSAIC, Manner.BLUR)
    )

    assert len(np.unique(mosaic)) > 5
    assert (blur == 90).all()
