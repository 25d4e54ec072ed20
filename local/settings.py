"""One setting of one resource, which can be read and written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """`read` answers in the form of `wanted`."""

    name: str
    wanted: Any
    read: Callable[[], Any]
    write: Callable[[], Any]
