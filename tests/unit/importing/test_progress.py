"""How far it is, how fast, and how long still."""

import pytest

from cli.progress import Progress, lasting


class Watch:
    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def test_a_line_says_rate_and_time_left_of_this_run_alone() -> None:
    watch, told = Watch(), list[str]()
    progress = Progress("photographs", 1110, before=1000, tell=told.append, clock=watch)

    for _ in range(10):
        watch.at += 0.5
        progress.step()

    assert told == [
        "1,004 of 1,110 photographs, 2.0 a second, 53 s left",
        "1,008 of 1,110 photographs, 2.0 a second, 51 s left",
    ]


def test_the_last_one_is_always_told() -> None:
    watch, told = Watch(), list[str]()
    progress = Progress("photographs", 2, before=0, tell=told.append, clock=watch)

    watch.at = 1
    progress.step()
    progress.step()

    assert told == ["2 of 2 photographs, 2.0 a second"]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 s"), (59, "59 s"), (90, "2 min"), (3600, "1 h 0 min"), (9000, "2 h 30 min")],
)
def test_time_is_told_in_the_largest_unit_that_says_something(seconds: float, said: str) -> None:
    assert lasting(seconds) == said
