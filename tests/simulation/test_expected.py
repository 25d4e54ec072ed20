from collections import Counter

from tests.simulation.expected import EVENTS, FAULTS
from tests.simulation.history import play

# A kind in a twentieth of all histories is missing from this many once in ten thousand times.
ENOUGH = 180


def test_every_kind_of_event_and_fault_is_counted_under_its_name() -> None:
    seen: Counter[str] = Counter()
    for seed in range(ENOUGH):
        seen.update(map(str, play(seed).counts))
        if seen.keys() >= {*EVENTS, *FAULTS}:
            break

    assert {*EVENTS, *FAULTS} <= seen.keys()
    assert seen.keys() <= {*EVENTS, *FAULTS}
