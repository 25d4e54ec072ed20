"""Key conditions are judged as the emulator judges them, only sooner."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ministack.services import dynamodb

from local.queries import quicker_than

SLOT = "KeyConditionExpression"
WHOLE, BEGINNING = "pk = :pk", "pk = :pk AND begins_with(sk, :prefix)"
keys = st.text("AC#1", max_size=3).map(lambda text: {"S": text})


def _never(*_asked: Any, **_named: Any) -> bool:
    raise AssertionError("the emulator was asked")


@given(keys, keys, keys, keys, st.sampled_from([WHOLE, BEGINNING]))
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
        ("pk = :pk AND sk < :below", SLOT),
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
