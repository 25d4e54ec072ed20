"""The emulator says the same as before, only sooner."""

from queue import SimpleQueue
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ministack.core import lambda_runtime
from ministack.services import dynamodb

from local.quicker import quicker_than, wait_less_for_lines

SLOT = "KeyConditionExpression"
WHOLE, BEGINNING = "pk = :pk", "pk = :pk AND begins_with(sk, :prefix)"
COMPARED = tuple(f"pk = :pk AND sk {sign} :prefix" for sign in ("<", "<=", ">", ">="))
keys = st.text("AC#1é😀", max_size=3).map(lambda text: {"S": text})


def _never(*_asked: Any, **_named: Any) -> bool:
    raise AssertionError("the emulator was asked")


@given(keys, keys, keys, keys, st.sampled_from([WHOLE, BEGINNING, *COMPARED]))
def test_a_row_is_judged_as_the_emulator_judges_it(
    pk: Any, sk: Any, wanted: Any, prefix: Any, expression: str
) -> None:
    item, values = {"pk": pk, "sk": sk}, {":pk": wanted, ":prefix": prefix}

    judged = quicker_than(_never)(expression, item, values, {}, slot=SLOT)

    assert judged == dynamodb._evaluate_condition(  # noqa: SLF001
        expression, item, values, {}, slot=SLOT
    )


@pytest.mark.parametrize(
    ("expression", "slot"),
    [
        (WHOLE, "FilterExpression"),
        ("pk = :pk AND sk BETWEEN :low AND :high", SLOT),
        ("pk = :pk AND sk <> :below", SLOT),
        ("pk = :pk AND begins_with(sk, :prefix) AND sk = :sk", SLOT),
        ("version = :pk", SLOT),
    ],
)
def test_whatever_else_is_asked_the_emulator_judges(expression: str, slot: str) -> None:
    asked: list[str] = []

    def note(said: str, *_: Any, **__: Any) -> bool:
        asked.append(said)
        return True

    assert quicker_than(note)(expression, {"pk": {"S": "A"}}, {":pk": {"S": "B"}}, {}, slot=slot)
    assert asked == [expression]


@pytest.mark.parametrize("lines", [[], ["first", "second"]])
def test_lines_are_waited_for_no_longer_than_they_can_take(
    lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    worker, clock = lambda_runtime.Worker, _Clock()
    monkeypatch.setattr(lambda_runtime, "time", clock)
    monkeypatch.setattr(worker, "_drain_stderr_bounded", worker._drain_stderr_bounded)  # noqa: SLF001
    asked = worker.__new__(worker)
    asked._stderr_queue = SimpleQueue()  # noqa: SLF001
    for line in lines:
        asked._stderr_queue.put(line)  # noqa: SLF001

    wait_less_for_lines()

    assert asked._drain_stderr_bounded() == "\n".join(lines)  # noqa: SLF001
    assert clock.at < 0.02


class _Clock:
    """Time passes only where somebody sleeps."""

    def __init__(self) -> None:
        self.at = 0.0

    def time(self) -> float:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.at += seconds
