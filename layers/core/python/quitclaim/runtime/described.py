"""
A record as a file describes it: nothing is missing, nothing stands besides, and no value is bent.

Without a library: what runs models starts in half the time when it loads none for a page of TOML.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

from quitclaim.domain.checks import Word, require

T = TypeVar("T")

_PLAIN: Final[dict[type, str]] = {str: "text", int: "a whole number", bool: "true or false"}


def described(kind: type[T], told: object, *, at: str = "") -> T:
    """Raises ImpossibleValue, which says where. `told`: as tomllib has it."""
    require(isinstance(told, dict), f"{at or 'all of it'}: give a table")
    table, wanted = cast("dict[str, object]", told), get_type_hints(kind)
    known = [field.name for field in fields(cast("Any", kind))]
    for name in (*known, *table):
        place = f"{at}.{name}".strip(".")
        require(name in table, f"{place} is missing")
        require(name in known, f"{place}: nobody knows it, leave it out")
    return kind(**{name: _value(wanted[name], table[name], at=f"{at}.{name}") for name in known})


def _value(kind: Any, told: object, *, at: str) -> object:
    place, origin = at.strip("."), get_origin(kind)
    if is_dataclass(kind):
        return described(cast("type[object]", kind), told, at=place)
    if origin in (tuple, frozenset):
        require(isinstance(told, list), f"{place}: give a list")
        return origin(_each(kind, cast("list[object]", told), at=place))
    if origin is Literal:
        require(told in get_args(kind), f"{place}: give one of {', '.join(get_args(kind))}")
        return told
    if issubclass(kind, Word):
        return kind(told)
    if kind is float:
        require(type(told) in (int, float), f"{place}: give a number")
        return float(cast("float", told))
    require(type(told) is kind, f"{place}: give {_PLAIN[kind]}")
    return told


def _each(kind: Any, told: list[object], *, at: str) -> Iterator[object]:
    """Of one kind, however many, or of as many kinds as are told."""
    kinds = get_args(kind)
    if get_origin(kind) is frozenset or kinds[-1] is Ellipsis:
        kinds = (kinds[0],) * len(told)
    require(len(told) == len(kinds), f"{at}: give {len(kinds)} of them")
    for number, (one, value) in enumerate(zip(kinds, told, strict=True)):
        yield _value(one, value, at=f"{at}.{number}")
