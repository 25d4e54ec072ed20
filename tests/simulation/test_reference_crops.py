"""DECISIONS, Verdict: whom a crop leaves out is not shown; whom it cuts through is (R31, R61)."""

from dataclasses import replace

import pytest

from tests.simulation.reference import crop_of, verdict
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_crops import Cropped
from tests.simulation.reference.facts_library import ContentChanged, FaceFound
from tests.simulation.worlds import CHANNELS, FAIR, NOW, RULES, asset, reviewed

# Of 1,000 by 1,000 pixels: 100 by 100, so that a head reaches 30 beside, 40 above, 25 below.
FACE = FaceFound(at=1, asset="asset", face="f", place=(4_000, 4_000, 1_000, 1_000))
PICTURE: list[Fact] = [replace(asset(), size=(1_000, 1_000)), FACE, reviewed()]
BODIES = replace(
    RULES, channels={**CHANNELS, "website": replace(CHANNELS["website"], cover="body")}
)


def cut(*part: int) -> Cropped:
    x, y, w, h = part
    return Cropped(at=5, asset="asset", part=(x, y, w, h))


def outcome(*facts: Fact, rules: Fact = RULES) -> str:
    return verdict([rules, FAIR, *PICTURE, *facts], "asset", "website", at=NOW)[0]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ((0, 0, 3_700, 10_000), "clear"),
        ((0, 0, 3_709, 10_000), "clear"),
        ((0, 0, 3_710, 10_000), "redact"),
        ((5_300, 0, 4_000, 10_000), "clear"),
        ((5_299, 0, 4_000, 10_000), "clear"),
        ((5_290, 0, 4_000, 10_000), "redact"),
        ((0, 0, 10_000, 3_600), "clear"),
        ((0, 0, 10_000, 3_610), "redact"),
        ((0, 5_250, 10_000, 4_000), "clear"),
        ((0, 5_240, 10_000, 4_000), "redact"),
        ((0, 0, 4_500, 10_000), "redact"),
        ((4_000, 4_000, 1_000, 1_000), "redact"),
    ],
)
def test_whoever_has_not_one_pixel_in_it_with_her_head_is_left_out(
    part: tuple[int, int, int, int], expected: str
) -> None:
    assert outcome(cut(*part)) == expected


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ((0, 0, 3_700, 10_000), "redact"),
        ((0, 0, 2_600, 10_000), "clear"),
        ((6_400, 0, 3_600, 10_000), "clear"),
        ((0, 5_250, 10_000, 4_000), "redact"),
        ((0, 0, 10_000, 3_600), "clear"),
    ],
)
def test_where_bodies_are_hidden_her_body_is_what_counts(
    part: tuple[int, int, int, int], expected: str
) -> None:
    assert outcome(cut(*part), rules=BODIES) == expected


def test_a_crop_holds_until_another_one_or_none_or_other_content() -> None:
    beyond, within = cut(0, 0, 3_000, 10_000), cut(3_000, 3_000, 4_000, 4_000)
    other = ContentChanged(at=6, asset="asset", content="second")

    assert outcome() == "redact" == outcome(beyond, within)
    assert outcome(within, beyond) == "clear"
    assert outcome(beyond, Cropped(at=6, asset="asset", part=None)) == "redact"
    assert crop_of([*PICTURE, beyond], "asset") == (0, 0, 3_000, 10_000)
    assert crop_of([*PICTURE, beyond, other], "asset") is None


def test_without_a_place_or_a_size_nobody_is_left_out() -> None:
    bare: list[Fact] = [asset(), FACE, reviewed()]
    nowhere: list[Fact] = [*PICTURE[:1], replace(FACE, place=None), reviewed()]

    for facts in (bare, nowhere):
        world = [RULES, FAIR, *facts, cut(0, 0, 3_000, 10_000)]
        assert verdict(world, "asset", "website", at=NOW)[0] == "redact"
