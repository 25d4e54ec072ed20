"""Windows over a picture: together they see all of it, and a small face is whole in one of them."""

from hypothesis import example, given
from hypothesis import strategies as st

from quitclaim_vision.windows import windows

EXTENTS = st.integers(1, 9000)
SIDES = st.floats(300, 2000)
OVERLAPS = st.floats(20, 150)


@example(2457, 1, 300.0, 33.125, (1.0, 0.0))
@given(EXTENTS, EXTENTS, SIDES, OVERLAPS, st.tuples(st.floats(0, 1), st.floats(0, 1)))
def test_a_face_no_taller_than_the_overlap_is_whole_where_it_is_answered_for(
    width: int, height: int, side: float, overlap: float, at: tuple[float, float]
) -> None:
    centre = (at[0] * width, at[1] * height)
    half = overlap / 2 - 6

    answering = [
        window
        for window in windows(width, height, side=side, overlap=overlap)
        if window.answers_for(centre)
    ]

    assert 1 <= len(answering) <= 4
    for window in answering:
        for span, extent, position in zip(
            (window.across, window.down), (width, height), centre, strict=True
        ):
            assert span.start <= max(0, position - half)
            assert min(extent, position + half) <= span.end


@given(EXTENTS, EXTENTS, SIDES, OVERLAPS)
def test_no_window_is_larger_than_asked_or_beyond_the_picture(
    width: int, height: int, side: float, overlap: float
) -> None:
    for window in windows(width, height, side=side, overlap=overlap):
        for span, extent in ((window.across, width), (window.down, height)):
            assert 0 <= span.start < span.end <= extent
            assert span.end - span.start <= side + 1


def test_what_fits_is_one_window_in_which_a_face_may_have_any_size() -> None:
    (window,) = windows(640, 480, side=640, overlap=50)

    assert (window.across.end, window.down.end) == (640, 480)
    assert window.tallest > 10_000
