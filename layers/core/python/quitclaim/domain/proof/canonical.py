"""Canonical JSON (RFC 8785): the same value has the same bytes, whoever writes it."""

import json
from collections.abc import Mapping
from typing import Final

from quitclaim.domain.checks import require

_LARGEST: Final = (1 << 53) - 1


def canonical(value: object) -> bytes:
    """Of texts, whole numbers, booleans, None, lists and maps; floats differ between languages."""
    _require_plain(value)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.encode()


def _require_plain(value: object) -> None:
    match value:
        case Mapping():
            for name, inner in value.items():
                # RFC 8785 sorts by UTF-16; of these every language has the same order.
                require(isinstance(name, str) and name.isascii(), "names are ASCII")
                _require_plain(inner)
        case list():
            for inner in value:
                _require_plain(inner)
        case int():
            require(abs(value) <= _LARGEST, "a number has at most 53 bits: write it as text")
        case _:
            require(value is None or isinstance(value, str), "a number is whole: else write text")
