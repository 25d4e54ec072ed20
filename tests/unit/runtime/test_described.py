"""A file describes a record whole, or says what is wrong with it and where."""

from dataclasses import dataclass
from typing import Any, Final, Literal

import pytest

from quitclaim.domain.checks import Word
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.runtime.described import described


class Colour(Word):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Leg:
    length: float


@dataclass(frozen=True, slots=True)
class Chair:
    name: str
    legs: tuple[Leg, ...]
    seat: tuple[int, int]
    colours: frozenset[Colour]
    kind: Literal["high", "low"]
    is_old: bool


TOLD: Final[dict[str, Any]] = {
    "name": "Thonet",
    "legs": [{"length": 45}, {"length": 45.5}],
    "seat": [40, 41],
    "colours": ["red"],
    "kind": "low",
    "is_old": True,
}


def test_every_kind_of_value_is_read_as_what_it_is() -> None:
    assert described(Chair, TOLD) == Chair(
        name="Thonet",
        legs=(Leg(45.0), Leg(45.5)),
        seat=(40, 41),
        colours=frozenset({Colour.RED}),
        kind="low",
        is_old=True,
    )


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("name", 3, "name: give text"),
        ("legs", {"length": 45}, "legs: give a list"),
        ("legs", [45], "legs.0: give a table"),
        ("legs", [{"length": 45}, {"length": "45"}], "legs.1.length: give a number"),
        ("legs", [{"length": True}], "legs.0.length: give a number"),
        ("legs", [{}], "legs.0.length is missing"),
        ("legs", [{"length": 45, "width": 4}], "legs.0.width: nobody knows it, leave it out"),
        ("seat", [40], "seat: give 2 of them"),
        ("seat", [40, 41.0], "seat.1: give a whole number"),
        ("seat", [40, True], "seat.1: give a whole number"),
        ("colours", ["green"], "'green' is no Colour: give one of red, blue"),
        ("kind", "middle", "kind: give one of high, low"),
        ("is_old", 1, "is_old: give true or false"),
    ],
)
def test_what_is_bent_is_refused_with_its_place(name: str, value: object, said: str) -> None:
    with pytest.raises(ImpossibleValue) as refused:
        described(Chair, TOLD | {name: value})

    assert str(refused.value) == said


def test_nothing_is_missing_nothing_stands_besides_and_a_table_is_one() -> None:
    for told, said in (
        ({name: it for name, it in TOLD.items() if name != "kind"}, "kind is missing"),
        (TOLD | {"price": 3}, "price: nobody knows it, leave it out"),
        ([], "all of it: give a table"),
    ):
        with pytest.raises(ImpossibleValue) as refused:
            described(Chair, told)
        assert str(refused.value) == said
