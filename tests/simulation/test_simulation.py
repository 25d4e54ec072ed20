import pytest

from tests.simulation.__main__ import main, replayed
from tests.simulation.history import STEPS, play
from tests.simulation.minimise import fewest, minimised

HISTORIES = 100


@pytest.mark.parametrize("first", range(0, HISTORIES, 25))
def test_no_history_breaks_a_promise(first: int, capsys: pytest.CaptureFixture[str]) -> None:
    found = main(["--first", str(first), "--histories", "25"])

    assert found == 0, capsys.readouterr().out


def test_a_history_has_at_least_fifty_steps() -> None:
    assert STEPS >= 50


def test_the_same_seed_tells_the_same_story() -> None:
    first, again = play(3), play(3)

    assert first.story
    assert first.story == again.story


def test_chosen_steps_are_replayed_with_and_without_what_went_wrong() -> None:
    whole = play(1)

    assert replayed(1, ",".join(map(str, range(STEPS)))).story == whole.story
    calm = replayed(1, ",".join(f"{step}!" for step in range(STEPS))).story
    assert not any("crash" in line for line in calm)


def test_a_failing_story_is_shortened_to_what_it_needs() -> None:
    kept = fewest(list(range(90)), lambda steps: {7, 50, 51} <= set(steps))

    assert kept == [7, 50, 51]


def test_a_violation_is_told_in_few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys that have to go stay: nearly every history notices."""
    monkeypatch.setattr("quitclaim.ports.changes.Change.dropped", ())
    failing = next(outcome for seed in range(100, 200) if (outcome := play(seed)).violation)

    kept, _, shortest = minimised(failing, range(STEPS))

    assert shortest.violation and failing.violation
    assert shortest.violation.promise == failing.violation.promise
    assert len(kept) < STEPS / 3
