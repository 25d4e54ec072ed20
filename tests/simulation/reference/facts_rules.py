"""Facts about what the organisation decided: its rules, its collections and their rosters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tests.simulation.reference.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    purpose: str
    territory: str
    external: bool = True
    redaction: bool = True
    review_waived: bool = False
    cover: Literal["head", "body"] = "head"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The rate is compared as it is written, e.g. "1/1000000"."""

    model: str
    target_fmr: str
    largest_gallery: int
    categories: frozenset[str]
    approved_at: int
    expires_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesSet(Fact):
    """All rules of the organisation at once; the latest holds."""

    kind: Literal["public", "private", "media"]
    channels: Mapping[str, Channel] = field(default_factory=dict)
    recognition: bool = False
    stop: bool = False
    minors_biometrics: bool = False
    free_for: frozenset[str] = frozenset()
    surviving: frozenset[str] = frozenset()
    confirmations: int = 2
    assessment: Assessment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfCollection(Fact):
    collection: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionSet(OfCollection):
    """`redaction` is the collection's own word: a sensitive one says no unless it says so."""

    mode: Literal["off", "roster"] = "off"
    default: Literal["redact", "ask", "crowd"] = "redact"
    sensitive: bool = False
    redaction: bool = True
    suspended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterChanged(OfCollection):
    people: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterAttested(OfCollection):
    """An editor says: the people on these assets are these and nobody else."""

    people: frozenset[str]
    assets: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSuspended(OfCollection):
    pass
