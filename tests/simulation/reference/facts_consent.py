"""Facts about what people said, and what else a publication may rest on."""

from dataclasses import dataclass

from tests.simulation.reference.facts import Fact, Kind, Scope
from tests.simulation.reference.facts_people import OfPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentAsked(OfPerson):
    consent: str
    kind: Kind
    scope: Scope
    starts: int
    until: int
    supersedes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfConsent(Fact):
    consent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Word(OfConsent):
    """Something a voice said: the person ("self") or a guardian by id."""

    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceYes(Word):
    scope: Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceNo(Word):
    """
    A refusal, or the withdrawal of what was given.

    `withdrawn`: it takes back what the record covered, whoever of several voices gave it.
    """

    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentNarrowed(Word):
    scope: Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRevoked(OfConsent):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentCancelled(OfConsent):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentExpired(OfConsent):
    """The sweeper's mark; expiry holds to the second without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentUnreadable(OfConsent):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionRaised(OfPerson):
    objection: str
    voice: str
    scope: Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionDecided(Fact):
    objection: str
    upheld: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisRecorded(OfPerson):
    """`at` is the instant it was recorded, whatever interval it names."""

    id: str
    basis: str
    scope: Scope
    starts: int
    until: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisEnded(Fact):
    id: str
