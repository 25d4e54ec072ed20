"""
Replays histories and tells those that break a promise.

`python -m tests.simulation --seed N` plays one and shortens it where it fails;
`--seed N --steps 0,3,17!` plays only these steps (`!`: nothing goes wrong in it);
`--histories N [--first SEED]` plays many, one after the other, up to the first that fails.
"""

import argparse
import sys
from collections.abc import Sequence

from tests.simulation.history import STEPS, Outcome, play
from tests.simulation.minimise import minimised


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--steps")
    parser.add_argument("--histories", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--brief", action="store_true", help="do not shorten what fails")
    asked = parser.parse_args(arguments)
    if asked.steps is not None:
        return _tell(replayed(asked.seed or 0, asked.steps))
    seeds = range(asked.first, asked.first + asked.histories)
    for count, seed in enumerate([asked.seed] if asked.seed is not None else seeds, start=1):
        outcome = play(seed)
        if outcome.violation:
            say(f"history {count} (seed {seed}) broke a promise: {outcome.violation}")
            return 1 if asked.brief else explain(outcome)
    say("no promise was broken")
    return 0


def replayed(seed: int, steps: str) -> Outcome:
    words = [word for word in steps.split(",") if word]
    calm = {int(word[:-1]) for word in words if word.endswith("!")}
    return play(seed, [int(word.rstrip("!")) for word in words], calm=calm)


def explain(outcome: Outcome) -> int:
    """Shorten the history, tell it, and say how to see it again."""
    kept, calm, shortest = minimised(outcome, range(STEPS))
    code = _tell(shortest)
    say(f"\nAgain: {again(outcome.seed, kept, calm=calm)}")
    return code


def again(seed: int, kept: Sequence[int], *, calm: set[int]) -> str:
    steps = ",".join(f"{step}!" if step in calm else str(step) for step in kept)
    return f"python -m tests.simulation --seed {seed} --steps {steps}"


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _tell(outcome: Outcome) -> int:
    say("\n".join(outcome.story))
    say(str(outcome.violation or "no promise was broken"))
    return 1 if outcome.violation else 0


if __name__ == "__main__":
    sys.exit(main())
