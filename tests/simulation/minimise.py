"""The fewest steps that still break the same promise (delta debugging, Zeller 2002)."""

from collections.abc import Callable, Sequence

from tests.simulation.history import Outcome, play

Fails = Callable[[Sequence[int]], bool]


def minimised(outcome: Outcome, steps: Sequence[int]) -> tuple[list[int], set[int], Outcome]:
    """Give the steps that are needed, those in which nothing need go wrong, and the story."""
    promise = outcome.violation.promise if outcome.violation else ""

    def fails(kept: Sequence[int], calm: set[int] | None = None) -> bool:
        violation = play(outcome.seed, kept, calm=calm or set()).violation
        return violation is not None and violation.promise == promise

    kept = fewest(list(steps), fails)
    calm: set[int] = set()
    for step in kept:
        if fails(kept, calm | {step}):
            calm.add(step)
    kept = fewest(kept, lambda some: fails(some, calm))
    return kept, calm & set(kept), play(outcome.seed, kept, calm=calm)


def fewest(steps: list[int], fails: Fails) -> list[int]:
    """Leave out half, a quarter, … of the steps as long as it still fails."""
    parts = 2
    while len(steps) >= 2:
        size = max(1, len(steps) // parts)
        for begin in range(0, len(steps), size):
            fewer = steps[:begin] + steps[begin + size :]
            if fails(fewer):
                steps, parts = fewer, max(parts - 1, 2)
                break
        else:
            if size == 1:
                return steps
            parts = min(len(steps), parts * 2)
    return steps
