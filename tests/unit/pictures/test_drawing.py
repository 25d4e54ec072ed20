"""Boxes by hand, and undoing whatever was said of a face (R19, R56)."""

from collections.abc import Callable

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.pictures.assets import Asset, Face, Origin
from quitclaim.domain.pictures.corrections import (
    Hindrance,
    drawn,
    undrawn,
)
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.undoing import restored
from tests.builders import (
    a_face,
    a_link,
    a_mark,
    a_region,
    a_suggestion,
    an_asset,
    an_id,
)

FACE = a_face()


BOX = an_id("box")


FREE = a_region(x=5_000, y=5_000)


REDACTED = a_mark(MarkKind.REDACT)


STATUE = a_mark(MarkKind.NOT_A_FACE)


PASSER_BY = a_mark(MarkKind.BYSTANDER)


def why_not(correct: Callable[[], Asset]) -> tuple[object, ...]:
    with pytest.raises(NotAllowed) as refusal:
        correct()
    return refusal.value.reasons


def test_a_box_by_hand_is_a_face_and_ends_the_review() -> None:
    asset = drawn(an_asset(FACE), BOX, region=FREE)

    box = Face(id=BOX, region=FREE, origin=Origin.DRAWN)
    assert asset == an_asset(FACE, box, review=None, version=2)


def test_a_box_drawn_twice_is_drawn_once() -> None:
    asset = drawn(an_asset(), BOX, region=FREE)

    assert drawn(asset, BOX, region=FREE) is asset


def test_no_box_is_drawn_over_a_face_that_is_known() -> None:
    asset = an_asset(a_face("elsewhere", region=FREE), FACE)

    assert why_not(lambda: drawn(asset, BOX, region=FACE.region)) == (Hindrance.FACE_KNOWN,)


def test_undrawing_a_box_takes_it_away_and_asks_for_a_review() -> None:
    before = an_asset(FACE)
    reviewed = drawn(before, BOX, region=FREE)

    assert undrawn(reviewed, BOX) == an_asset(FACE, review=None, version=3)
    assert undrawn(an_asset(*reviewed.faces), BOX).review is None


def test_only_a_box_that_nobody_spoke_of_is_undrawn() -> None:
    box = a_face(origin=Origin.DRAWN, mark=PASSER_BY)

    assert why_not(lambda: undrawn(an_asset(box), box.id)) == (Hindrance.SPOKEN_OF,)
    assert why_not(lambda: undrawn(an_asset(FACE), FACE.id)) == (Hindrance.NOT_DRAWN,)


def test_undoing_brings_back_everything_that_was_said() -> None:
    before = a_face(mark=PASSER_BY, suggestion=a_suggestion(), excluded=True)
    asset = an_asset(a_face(link=a_link()))

    assert restored(asset, before) == an_asset(before, version=2)
    assert restored(restored(asset, before), before).version == 2


def test_undoing_leaves_the_region_as_it_was_found() -> None:
    asset = an_asset(a_face(region=FREE, origin=Origin.DRAWN))

    assert restored(asset, a_face(mark=STATUE)).faces == (
        a_face(region=FREE, origin=Origin.DRAWN, mark=STATUE),
    )


def test_nothing_undoes_an_erasure() -> None:
    forgotten = a_face(mark=REDACTED, untaggable=True)
    asset = an_asset(forgotten)

    reasons = why_not(lambda: restored(asset, a_face(link=a_link())))

    assert reasons == (Hindrance.NOT_TO_BE_TAGGED,)
    assert restored(asset, forgotten) is asset
