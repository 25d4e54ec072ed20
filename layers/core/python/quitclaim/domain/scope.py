"""
What was said yes to, and what is needed.

Two kinds that never imply each other (I4; GDPR art. 9(2)(a) beside art. 6(1)(a)): neither type
covers a use of the other.
"""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import Word, require, require_some
from quitclaim.domain.ids import (
    Channel,
    CollectionId,
    Purpose,
    Territory,
    require_slugs,
    require_uuids,
)

WORLD: Final = Territory("world")


class Kind(Word):
    BIOMETRIC = "biometric"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """A use: to be compared in one collection."""

    collection: CollectionId

    def __post_init__(self) -> None:
        require_uuids(collection=self.collection)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A use: a picture in one collection, on one channel with its one purpose and territory."""

    channel: Channel
    purpose: Purpose
    territory: Territory
    collection: CollectionId

    def __post_init__(self) -> None:
        require_slugs(channel=self.channel, purpose=self.purpose, territory=self.territory)
        require_uuids(collection=self.collection)


Use = Recognition | Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class BiometricScope:
    """To be recognised in one collection; None is everywhere in this organisation."""

    collection: CollectionId | None

    def __post_init__(self) -> None:
        require_uuids(collection=self.collection)

    def covers(self, use: Use) -> bool:
        if not isinstance(use, Recognition):
            return False
        return self.collection is None or self.collection == use.collection

    def is_within(self, other: "Scope") -> bool:
        return isinstance(other, BiometricScope) and other.collection in (None, self.collection)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationScope:
    """`names_allowed` touches metadata only: it never decides whether a picture may be shown."""

    channels: frozenset[Channel]
    purposes: frozenset[Purpose]
    territories: frozenset[Territory]
    collection: CollectionId | None
    names_allowed: bool = False

    def __post_init__(self) -> None:
        # Every scope would contain an empty one, and a yes to nothing is a no.
        require_some(channels=self.channels, purposes=self.purposes, territories=self.territories)
        for slug in (*self.channels, *self.purposes, *self.territories):
            require_slugs(scope=slug)
        require_uuids(collection=self.collection)

    def covers(self, use: Use) -> bool:
        if not isinstance(use, Publication):
            return False
        return (
            use.channel in self.channels
            and (self.collection is None or self.collection == use.collection)
            and use.purpose in self.purposes
            and (use.territory in self.territories or WORLD in self.territories)
        )

    def is_within(self, other: "Scope") -> bool:
        """Whether `other` allows everything this allows, names included."""
        if not isinstance(other, PublicationScope):
            return False
        return (
            self.channels <= other.channels
            and self.purposes <= other.purposes
            and (self.territories <= other.territories or WORLD in other.territories)
            and other.collection in (None, self.collection)
            and self.names_allowed <= other.names_allowed
        )


Scope = BiometricScope | PublicationScope


def kind_of(scope: Scope) -> Kind:
    return Kind.BIOMETRIC if isinstance(scope, BiometricScope) else Kind.PUBLICATION


def require_narrower(scope: Scope, *, than: Scope) -> None:
    """A scope only shrinks: a yes is never widened after it was given (GDPR art. 7(1))."""
    require(
        scope.is_within(than) and scope != than,
        "a narrowed scope allows less than before and nothing else: ask anew to allow more",
    )
