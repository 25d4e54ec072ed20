"""Whoever says when a paper existed, and where what they said is kept (R13)."""

from typing import Protocol

from quitclaim.domain.consents.timestamps import Doubt, Outage
from quitclaim.domain.errors import PermanentError
from quitclaim.domain.ids import DocumentHash, PersonId


class Doubted(PermanentError):
    """There is no timestamp, and why."""

    def __init__(self, doubt: Doubt) -> None:
        super().__init__(doubt)
        self.doubt = doubt


class TimestampAuthority(Protocol):
    """Somebody else's clock. It is told a hash and a number of the moment, and nothing besides."""

    def token(self, document: DocumentHash) -> bytes:
        """
        A timestamp token over that hash, in DER (RFC 3161), as far as it can be checked by itself:
        it answers this very question, now, and whoever signed it says to be there for that.

        Raises Doubted otherwise.
        """


class Timestamps(Protocol):
    """The tokens of sealed papers, opened by the evidence key of whom the paper is about."""

    def keep(self, person: PersonId, document: DocumentHash, *, token: bytes) -> None:
        """
        The first is kept; idempotent.

        Raises NotFound when her evidence key is gone.
        """

    def read(self, person: PersonId, document: DocumentHash) -> bytes | None:
        """None where there is none, or no key that opens it."""


class Outages(Protocol):
    """Whether timestamps are to be had, as it was found last."""

    def current(self) -> Outage | None: ...

    def note(self, outage: Outage | None) -> None:
        """None: there are timestamps again."""
