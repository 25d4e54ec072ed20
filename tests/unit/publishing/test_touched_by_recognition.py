"""Who may be compared shows nobody; how many confirm a match shows somebody (R16)."""

import pytest

from quitclaim.domain.people.person import Category
from quitclaim.domain.publishing.touched import EVERYTHING
from tests.builders import some_rules
from tests.unit.publishing.test_touched import of


@pytest.mark.parametrize(
    "changes",
    [
        {"recognition": False},
        {"stopped": True},
        {"minors_biometrics": True},
        {"free_for": {Category.EMPLOYEE: "asked at the desk"}},
        {"told_outdated": 1},
    ],
)
def test_who_may_be_compared_shows_nobody(changes: dict[str, object]) -> None:
    before = some_rules()

    assert of(before.changed(**changes), before) == ()


def test_an_assessment_says_how_many_confirm_a_match_and_so_it_touches_everything() -> None:
    before = some_rules()

    assert of(before.changed(assessment=None), before) == (EVERYTHING,)
