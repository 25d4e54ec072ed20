"""prices.toml as values; what it says is checked when it is read."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import prod
from pathlib import Path
from typing import Any, Final

from infra.assets import REPOSITORY

FILE: Final = Path(__file__).with_name("prices.toml")
_MEASUREMENTS: Final = REPOSITORY / "docs" / "measurements.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    usd: float
    unit: str
    source: str
    date: date
    checked: bool

    @property
    def where(self) -> str:
        return f"{self.source}, {self.date}{'' if self.checked else ' (check)'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """So many units of something at its price."""

    price: Price
    quantity: float
    why: str

    @property
    def usd(self) -> float:
        return self.price.usd * self.quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    value: float
    why: str
    is_measured: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """`idle`: a resource's own cost in a month, by its type; `run`: of one run, by the schedule."""

    prices: Mapping[str, Price]
    idle: Mapping[str, tuple[Line, ...]]
    run: Mapping[str, tuple[Line, ...]]
    free: Mapping[str, str]
    photo: tuple[Line, ...]
    kept: tuple[Line, ...]
    assumptions: Mapping[str, Assumption]
    options: Mapping[str, tuple[Line, ...]]


@cache
def prices() -> Prices:
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    measured = json.loads(_MEASUREMENTS.read_text(encoding="utf-8"))
    return read(told, measured=measured)


def read(told: Mapping[str, Any], *, measured: Mapping[str, Any]) -> Prices:
    known = {name: Price(**one) for name, one in told["price"].items()}
    assumptions = {
        name: _assumption(one, measured=measured) for name, one in told["assumption"].items()
    }

    def line(one: Mapping[str, Any], *factors: float | str) -> Line:
        values = (assumptions[each].value if isinstance(each, str) else each for each in factors)
        return Line(price=known[one["price"]], quantity=prod(values), why=one["why"])

    return Prices(
        prices=known,
        idle={
            kind: tuple(line(one, one["month"]) for one in lines)
            for kind, lines in told["idle"].items()
        },
        run={
            schedule: tuple(line(one, one["run"]) for one in lines)
            for schedule, lines in told["run"].items()
        },
        free=told["free"],
        photo=tuple(line(one, *one["quantity"]) for one in told["photo"]),
        kept=tuple(line(one, *one["quantity"]) for one in told["kept"]),
        assumptions=assumptions,
        options={
            name: tuple(line(one, one["month"]) for one in lines)
            for name, lines in told["option"].items()
        },
    )


def _assumption(one: Mapping[str, Any], *, measured: Mapping[str, Any]) -> Assumption:
    place = one.get("measured", {"entry": "", "figure": ""})
    figures = measured.get(place["entry"], {}).get("figures", {})
    found = figures.get(place["figure"])
    value = one["assumed"] if found is None else found
    return Assumption(value=value, why=one["why"], is_measured=found is not None)
