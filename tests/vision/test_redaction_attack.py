"""R28: what is hidden is not told again by whoever hides clear photos as we do (measured)."""

import pytest

from tests.vision.attacker import Attack, attack
from tests.vision.ways import OTHERS, OURS

PEOPLE = 20


@pytest.mark.parametrize("way", OURS)
def test_whoever_hides_clear_photos_as_we_do_is_left_with_guessing(way: str) -> None:
    assert attack(OURS[way], most=PEOPLE).is_chance


def test_a_mosaic_as_others_make_it_is_told_again() -> None:
    """So the attack is one, and what it finds nothing in is something."""
    usual = attack(OTHERS["usual mosaic, 8 cells across"], most=PEOPLE)

    assert not usual.is_chance
    assert usual.named >= PEOPLE // 3


@pytest.mark.parametrize(("named", "is_chance"), [(0, True), (4, True), (6, False), (20, False)])
def test_what_a_guess_brings_about_is_chance(named: int, is_chance: bool) -> None:  # noqa: FBT001
    assert Attack(people=PEOPLE, named=named, order=0.5).is_chance is is_chance
