"""R52: two transactions that meet at the row of the rules are no lost race."""

from typing import Any

import pytest
from botocore.exceptions import ClientError

from quitclaim.adapters.crowding import Apart


def cancelled(*reasons: str) -> ClientError:
    response: Any = {
        "Error": {"Code": "TransactionCanceledException"},
        "CancellationReasons": [{"Code": reason} for reason in reasons],
    }
    return ClientError(response, "TransactWriteItems")


MET, MOVED = cancelled("None", "TransactionConflict"), cancelled("None", "ConditionalCheckFailed")
BOTH = cancelled("ConditionalCheckFailed", "TransactionConflict")


def apart(slept: list[float]) -> Apart:
    return Apart(first_s=1, attempts=4, sleep=slept.append, chance=lambda: 0.5)


def asked_of(*answers: ClientError | None) -> tuple[list[float], list[ClientError | None]]:
    """The pauses, and what is left of the answers."""
    slept, left = list[float](), list(answers)

    def ask() -> None:
        if error := left.pop(0):
            raise error

    apart(slept).until_alone(ask)
    return slept, left


def test_whoever_meets_nobody_is_asked_once() -> None:
    assert asked_of(None, MET) == ([], [MET])


def test_whoever_meets_others_is_asked_again_a_little_later_each_time() -> None:
    assert asked_of(MET, MET, MET, None) == ([0.5, 1, 2], [])


@pytest.mark.parametrize("error", [MOVED, BOTH])
def test_what_a_condition_says_is_heard_at_once(error: ClientError) -> None:
    with pytest.raises(ClientError) as told:
        asked_of(error, None)

    assert told.value is error


def test_whoever_always_meets_others_is_told() -> None:
    with pytest.raises(ClientError) as told:
        asked_of(MET, MET, MET, MET, None)

    assert told.value is MET
