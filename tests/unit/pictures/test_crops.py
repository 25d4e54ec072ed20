"""R56, R61: a crop is a part of what was reviewed, and who is beyond it is not shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import FaceId
from quitclaim.domain.organisation.finish import Cover
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.pictures.corrections import Hindrance, found
from quitclaim.domain.pictures.crops import SMALLEST, cropped, cut_off, measured
from quitclaim.domain.pictures.curation import replaced
from quitclaim.domain.pictures.cuts import shown_of
from quitclaim.domain.pictures.reaches import face_of, reach_of
from quitclaim.domain.pictures.regions import WHOLE, Region
from tests.builders import a_face, a_hash, a_region, an_asset, an_extent, an_id
from tests.unit.pictures.test_cuts import crops, extents

LEFT_HALF = a_region(x=0, y=0, w=5_000, h=10_000)
TOP = a_region(x=0, y=0, w=10_000, h=5_000)
PIXELS = a_hash("pixels")
# Of 3,000 by 2,000 pixels: 300 by 300, so that a head reaches 90 beside it and 120 above.
FACE = a_region(x=6_000, y=4_000, w=1_000, h=1_500)
PICTURE = an_asset(a_face(region=FACE), extent=an_extent())


def a_crop_to(edge: int) -> Region:
    return a_region(x=0, y=0, w=edge, h=10_000)


@st.composite
def regions(draw: st.DrawFn) -> Region:
    x, y = draw(st.integers(0, WHOLE - 1)), draw(st.integers(0, WHOLE - 1))
    return Region(x=x, y=y, w=draw(st.integers(1, WHOLE - x)), h=draw(st.integers(1, WHOLE - y)))


def test_a_crop_is_set_changed_and_taken_away_and_the_review_stays() -> None:
    once = cropped(PICTURE, LEFT_HALF)
    other = cropped(once, TOP)
    without = cropped(other, None)

    assert (once.crop, other.crop, without.crop) == (LEFT_HALF, TOP, None)
    assert [one.version for one in (once, other, without)] == [2, 3, 4]
    assert once.is_reviewed and other.is_reviewed and without.is_reviewed


def test_who_says_the_same_again_changes_nothing() -> None:
    once = cropped(PICTURE, LEFT_HALF)

    assert cropped(once, LEFT_HALF) is once
    assert cropped(PICTURE, None) is PICTURE


@pytest.mark.parametrize(
    ("crop", "why"),
    [
        (a_region(x=0, y=0, w=WHOLE, h=WHOLE), Hindrance.WHOLE_PICTURE),
        (a_region(x=0, y=0, w=SMALLEST * WHOLE // 3_000, h=WHOLE), Hindrance.TOO_SMALL),
        (a_region(x=1, y=0, w=1, h=WHOLE), Hindrance.TOO_SMALL),
        (a_region(x=0, y=9_990, w=WHOLE, h=10), Hindrance.TOO_SMALL),
    ],
)
def test_what_is_no_part_or_shows_nothing_is_refused(crop: Region, why: Hindrance) -> None:
    with pytest.raises(NotAllowed) as refusal:
        cropped(PICTURE, crop)

    assert refusal.value.reasons == (why,)


def test_nobody_crops_what_is_gone_or_of_what_nobody_knows_how_large_it_is() -> None:
    with pytest.raises(NotAllowed) as unmeasured:
        cropped(an_asset(), LEFT_HALF)
    with pytest.raises(NotAllowed) as gone:
        cropped(an_asset(extent=an_extent(), fate=Fate.DELETED), LEFT_HALF)

    assert unmeasured.value.reasons == (Hindrance.NOT_MEASURED,)
    assert gone.value.reasons == (Hindrance.DELETED,)


def test_a_picture_is_measured_once() -> None:
    bare = an_asset()

    once = measured(bare, an_extent(), pixels=PIXELS)

    assert (once.extent, once.pixels, once.version) == (an_extent(), PIXELS, 2)
    assert measured(once, an_extent(width=1), pixels=PIXELS) is once
    with pytest.raises(NotAllowed):
        measured(an_asset(fate=Fate.DELETED), an_extent(), pixels=PIXELS)


def test_another_run_of_the_detector_leaves_a_crop_as_it_is() -> None:
    """R19, I12."""
    once = cropped(PICTURE, LEFT_HALF)

    again = found(once, [(an_id("new"), a_region(x=8_000)), (an_id("again"), FACE)])

    assert (again.crop, again.extent) == (LEFT_HALF, an_extent())


def test_other_content_is_another_picture_without_a_crop() -> None:
    new = replaced(cropped(PICTURE, LEFT_HALF), a_hash("other content"))

    assert (new.crop, new.extent, new.is_reviewed) == (None, None, False)


@pytest.mark.parametrize(
    ("edge", "gone"), [(5_700, {an_id("face")}), (5_704, set()), (6_000, set())]
)
def test_whoever_is_beyond_a_crop_with_her_whole_head_is_cut_off(
    edge: int, gone: set[FaceId]
) -> None:
    """The face begins at pixel 1,800; her head, as redaction hides it, at 1,710."""
    assert cut_off(cropped(PICTURE, a_crop_to(edge)), cover=Cover.HEAD) == gone
    assert cut_off(PICTURE, cover=Cover.HEAD) == frozenset()


def test_where_bodies_are_hidden_a_body_has_to_be_beyond_it() -> None:
    above, beside = a_region(x=0, y=0, w=10_000, h=3_300), a_crop_to(4_600)

    for crop in (above, beside):
        once = cropped(PICTURE, crop)
        assert cut_off(once, cover=Cover.HEAD) == cut_off(once, cover=Cover.BODY) == {an_id("face")}
    between = cropped(PICTURE, a_crop_to(4_604))
    assert cut_off(between, cover=Cover.HEAD) == {an_id("face")}
    assert cut_off(between, cover=Cover.BODY) == frozenset()


@given(regions(), crops(), extents(), st.sampled_from(Cover))
def test_of_whom_is_cut_off_not_one_pixel_is_shown(
    face: Region, crop: Region, extent: object, cover: Cover
) -> None:
    picture = an_asset(a_face(region=face), extent=extent, crop=crop)
    size = picture.extent
    assert size is not None

    gone = cut_off(picture, cover=cover)

    box = shown_of(crop, extent=size)
    own, reach = (face_of(face, extent=size), reach_of(face, extent=size, cover=cover))
    assert bool(gone) is reach.misses(box)
    # Never the other way round: a face that is in it is in it with its head, too.
    assert own.misses(box) or not gone
