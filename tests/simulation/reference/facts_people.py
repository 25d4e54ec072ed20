"""Facts about people: who they are, who speaks for them, who is the same as whom."""

from dataclasses import dataclass
from typing import Literal

from tests.simulation.reference.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class OfPerson(Fact):
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRegistered(OfPerson):
    """`born` is an ISO date, None where nobody recorded one; so is the country."""

    born: str | None = None
    country: str | None = None
    category: str = "visitor"


@dataclass(frozen=True, slots=True, kw_only=True)
class BirthCorrected(OfPerson):
    born: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianRecorded(OfPerson):
    guardian: str
    custody: Literal["recorded", "claimed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianProven(OfPerson):
    guardian: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDied(OfPerson):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonErased(OfPerson):
    """`upheld` names the other bases that outlived the request (GDPR art. 17(3))."""

    upheld: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleMerged(Fact):
    kept: str
    gone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeUndone(Fact):
    kept: str
    gone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleSplit(OfPerson):
    """The links on these (asset, face) pairs move to another person; every record stays."""

    other: str
    links: frozenset[tuple[str, str]]
