"""What everything is recomputed from: plain facts, in the order in which they were taken in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

Kind = Literal["biometric", "publication"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that was taken in; `at` is the instant it is dated, seconds since the epoch."""

    at: int


World = Sequence[Fact]
OneKind = TypeVar("OneKind", bound=Fact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a yes, a basis or an objection reaches; no collection means the organisation."""

    collection: str | None = None
    channels: frozenset[str] = frozenset()
    purposes: frozenset[str] = frozenset()
    territories: frozenset[str] = frozenset()
    naming: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What is wanted: recognition in a collection, or publication of it on a channel."""

    kind: Kind
    collection: str
    channel: str = ""
    purpose: str = ""
    territory: str = ""


def covers(scope: Scope, use: Use) -> bool:
    """Say whether the scope holds the whole use; naming touches metadata only."""
    if scope.collection not in (None, use.collection):
        return False
    if use.kind == "biometric":
        return True
    return (
        use.channel in scope.channels
        and use.purpose in scope.purposes
        and (use.territory in scope.territories or "world" in scope.territories)
    )


def meet(one: Scope, other: Scope, *, kind: Kind) -> Scope | None:
    """Give what lies in both scopes, or None where they share no use at all."""
    collections = {one.collection, other.collection} - {None}
    if len(collections) > 1:
        return None
    collection = next(iter(collections), None)
    if kind == "biometric":
        return Scope(collection=collection)
    if "world" in one.territories:
        territories = other.territories
    elif "world" in other.territories:
        territories = one.territories
    else:
        territories = one.territories & other.territories
    channels, purposes = one.channels & other.channels, one.purposes & other.purposes
    if not (channels and purposes and territories):
        return None
    return Scope(
        collection=collection, channels=channels, purposes=purposes, territories=territories
    )


def every(world: World, kind: type[OneKind]) -> list[OneKind]:
    """List the facts of one kind, in order."""
    return [fact for fact in world if isinstance(fact, kind)]
