from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple, Protocol

from quitclaim.domain.ids import (
    AssetId,
    CollectionId,
    EvidenceOrderId,
    PersonId,
    PleaId,
    SelectionId,
    TokenHash,
)
from quitclaim.ports.changes import Purpose

Owner = PersonId | AssetId | CollectionId | SelectionId | PleaId | EvidenceOrderId | TokenHash


class Sealed(NamedTuple):
    """Bytes, whose key sealed them, and what about."""

    owner: Owner
    about: str
    content: bytes


class Keys(Protocol):
    """
    One wrapped key per owner and purpose; deleting it is the erasure of what it sealed.

    What is sealed is bound to its owner, purpose and `about`: moved elsewhere, it does not open.
    """

    def make(self, owner: Owner, *purposes: Purpose) -> None:
        """Idempotent: a key that exists stays."""

    def fresh(self, owner: Owner, *, purpose: Purpose) -> bytes:
        """A new key, wrapped and not stored: for a `KeyMake` inside a change."""

    def holders(self, owners: Iterable[Owner], *, purpose: Purpose) -> frozenset[Owner]:
        """Those whose key exists, read consistently."""

    def seal(self, owner: Owner, *, purpose: Purpose, about: str, plain: bytes) -> bytes:
        """Raises NotFound when the key is gone: nothing is ever sealed for the forgotten."""

    def unseal(self, owner: Owner, *, purpose: Purpose, about: str, sealed: bytes) -> bytes | None:
        """None when the key is gone; raises ImpossibleValue when the bytes were tampered with."""

    def unseal_all(self, sealed: Collection[Sealed], *, purpose: Purpose) -> Mapping[Sealed, bytes]:
        """A page at once: those whose key is there, and whose bytes are as they were sealed."""

    def drop(self, owner: Owner, *purposes: Purpose) -> None:
        """Idempotent; returns once nobody finds the key."""
