"""Calls to houses that are not ours, at addresses that somebody else chose (R47)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

from quitclaim.domain.errors import TransientError
from quitclaim.domain.organisation.destinations import ForbiddenAddress

__all__ = ["MOST_READ", "Answered", "ForbiddenAddress", "Outside", "Sent", "Unreachable"]

# What is read of an answer, where the caller does not expect more.
MOST_READ: Final = 64 * 1024


class Unreachable(TransientError):
    """No whole answer came: nobody there, no certificate of theirs, or too slow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """`most`: so many bytes of the answer are read, whatever else it holds."""

    method: str
    address: str = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    most: int = MOST_READ


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """`headers`: their names in small letters. `is_cut`: there was more than was asked for."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    is_cut: bool = False


class Outside(Protocol):
    def call(self, sent: Sent) -> Answered:
        """
        Any status is an answer, and no redirect is followed.

        Raises ForbiddenAddress, before anything is sent, where the address is not a public one
        under https, whatever it resolves to: it is resolved once, all that it resolves to is
        checked, and only that is connected to. Raises Unreachable where no answer came in time.
        """
