"""R15, R43: what was approved, and what makes it outdated."""

from datetime import datetime
from typing import Any

import pytest

from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.assessments import Assessment, Outdated, confirmations_needed
from quitclaim.domain.people.person import Category
from tests.builders import DAY, NOON, SECOND, a_hash, a_practice, an_assessment

BRIEF = an_assessment(in_force=Interval(NOON, NOON + DAY), confirmations=1)


@pytest.mark.parametrize(
    ("changes", "outdated"),
    [
        ({}, []),
        ({"gallery_size": 0}, []),
        ({"categories": frozenset()}, []),
        ({"categories": frozenset({Category.PUBLIC, Category.MEMBER})}, []),
        ({"model": a_hash("newer model")}, [Outdated.OTHER_MODEL]),
        ({"target_rate": 0.0001}, [Outdated.OTHER_TARGET_RATE]),
        ({"gallery_size": 11}, [Outdated.GALLERY_TOO_LARGE]),
        (
            {"categories": frozenset({Category.PUBLIC, Category.PUPIL})},
            [Outdated.OTHER_CATEGORIES],
        ),
        (
            {"model": a_hash("newer model"), "target_rate": 0.01, "gallery_size": 99},
            [Outdated.OTHER_MODEL, Outdated.OTHER_TARGET_RATE, Outdated.GALLERY_TOO_LARGE],
        ),
    ],
)
def test_any_change_of_what_was_approved_outdates_it(
    changes: dict[str, Any], outdated: list[Outdated]
) -> None:
    assert list(an_assessment().outdated_by(a_practice(**changes), at=NOON)) == outdated


@pytest.mark.parametrize(
    ("at", "in_force"),
    [
        (NOON - SECOND, False),
        (NOON, True),
        (NOON + DAY - SECOND, True),
        (NOON + DAY, False),
    ],
)
def test_an_assessment_is_in_force_from_its_approval_up_to_its_review(
    at: datetime, *, in_force: bool
) -> None:
    outdated = list(BRIEF.outdated_by(a_practice(), at=at))

    assert outdated == ([] if in_force else [Outdated.NOT_IN_FORCE])
    assert confirmations_needed(BRIEF, at=at) == (1 if in_force else 2)


@pytest.mark.parametrize(
    ("assessment", "needed"),
    [(None, 2), (an_assessment(confirmations=1), 1), (an_assessment(confirmations=2), 2)],
)
def test_two_confirm_a_match_unless_an_assessment_in_force_says_one_is_enough(
    assessment: Assessment | None, needed: int
) -> None:
    """I11; AI Act art. 14(5)."""
    assert confirmations_needed(assessment, at=NOON) == needed


def test_rates_and_sizes_go_as_far_as_they_mean_something() -> None:
    assert an_assessment(miss_rate=0, largest_gallery=1).largest_gallery == 1
