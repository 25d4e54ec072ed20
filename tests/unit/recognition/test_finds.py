"""What is kept of somebody's asking, for a day; and how much of a picture shows her."""

from datetime import timedelta

import pytest

from quitclaim.domain.pictures.regions import WHOLE, Region, around
from quitclaim.domain.recognition.finds import KEPT_FOR, FindAnswer
from tests.builders import NOON, an_id

SECOND = timedelta(seconds=1)


def test_an_answer_stands_for_a_day() -> None:
    answer = FindAnswer(at=NOON, run=an_id("run"))

    assert not answer.is_over(NOON + KEPT_FOR - SECOND) and answer.is_over(NOON + KEPT_FOR)


@pytest.mark.parametrize(
    ("face", "shown"),
    [
        ((4000, 4000, 1000, 1000), (3500, 3500, 2000, 2500)),
        ((0, 0, 1000, 1000), (0, 0, 1500, 2000)),
        ((9000, 9000, 1000, 1000), (8500, 8500, 1500, 1500)),
        ((0, 0, WHOLE, WHOLE), (0, 0, WHOLE, WHOLE)),
    ],
)
def test_of_a_picture_head_and_shoulders_are_shown(
    face: tuple[int, ...], shown: tuple[int, ...]
) -> None:
    part = around(Region(**dict(zip("xywh", face, strict=True))))

    assert (part.x, part.y, part.w, part.h) == shown
