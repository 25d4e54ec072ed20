"""
Domain records to and from plain values, and what is wrong with those that cannot be read.

Reading is as strict as the domain: a word, field or shape nobody knows is a Problem, never an
exception and never a guess.
"""

import json
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, TypeVar, cast

from pydantic import ConfigDict, TypeAdapter, ValidationError

T = TypeVar("T")

# What a later release that stores anything differently raises, to tell its records from these.
SHAPE: Final = 1
# A float as text, since DynamoDB's numbers are decimal. No key of ours begins with a dollar sign.
_FLOAT: Final = "$float"
_MOST_SAID: Final = 20


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a stored record cannot be read: where and what kind, never the value itself."""

    why: str


def encoded(record: object) -> dict[str, Any]:
    """Plain values: text, whole numbers, booleans, None, lists and maps of those."""
    (plain,) = _adapter(cast("Hashable", type(record))).dump_python((record,), mode="json")
    return cast("dict[str, Any]", _without_floats(plain))


def decoded(kind: type[T], plain: Any) -> T | Problem:
    try:
        text = json.dumps([_with_floats(plain)])
        # Strict, from JSON: a number where a word belongs is a problem, not a word.
        (record,) = _adapter(cast("Hashable", kind)).validate_json(text, strict=True)
    except ValidationError as error:
        return Problem(_said(error))
    except (TypeError, ValueError) as error:
        return Problem(f"no plain record: {type(error).__name__}")
    return cast("T", record)


@cache
def _adapter(kind: Hashable) -> TypeAdapter[Any]:
    # In a tuple, because only so the setting reaches a standard dataclass: without it a scope
    # with one bad channel would be read as a scope of the other kind, its other fields ignored.
    return TypeAdapter(tuple[kind], config=ConfigDict(extra="forbid"))  # type: ignore[valid-type]


def _said(error: ValidationError) -> str:
    found = error.errors(include_input=False, include_url=False, include_context=False)
    said = [f"{'.'.join(map(str, one['loc'][1:]))}: {one['type']}" for one in found[:_MOST_SAID]]
    return ", ".join(said)


def _without_floats(plain: Any) -> Any:
    match plain:
        case float():
            return {_FLOAT: repr(plain)}
        case list():
            return [_without_floats(one) for one in plain]
        case dict():
            return {name: _without_floats(value) for name, value in plain.items()}
        case _:
            return plain


def _with_floats(plain: Any) -> Any:
    match plain:
        case {"$float": str(text)} if len(plain) == 1:
            return float(text)
        case list():
            return [_with_floats(one) for one in plain]
        case dict():
            return {name: _with_floats(value) for name, value in plain.items()}
        case _:
            return plain
