"""The answers to "may we?": a basis, or everything that is missing, as values with reasons."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import BasisId, ConsentId, require_uuids
from quitclaim.domain.instants import require_instants


class Gap(Word):
    """What a yes lacks. The endings of a record are gaps by their own name."""

    NEVER_ASKED = "never_asked"
    REQUESTED = "requested"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    CANCELLED = "cancelled"
    NOT_YET = "not_yet"
    OUT_OF_SCOPE = "out_of_scope"
    OBJECTED = "objected"
    SAID_NO = "said_no"
    GUARDIANS_MISSING = "guardians_missing"
    CHILD_MISSING = "child_missing"
    OWN_YES_MISSING = "own_yes_missing"
    UNREADABLE = "unreadable"
    ERASED = "erased"
    MINORS_OFF = "minors_off"
    CATEGORY_OFF = "category_off"
    NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class Shortfall:
    gap: Gap
    consent: ConsentId | None = None

    def __post_init__(self) -> None:
        require_uuids(consent=self.consent)


@dataclass(frozen=True, slots=True)
class Lack:
    """Everything missing, never only the first; `said_no`: a no is in force for this use."""

    shortfalls: tuple[Shortfall, ...]
    said_no: bool = False

    def __post_init__(self) -> None:
        require(self.shortfalls, "a lack says what is missing: name at least one gap")

    @property
    def gaps(self) -> frozenset[Gap]:
        return frozenset(shortfall.gap for shortfall in self.shortfalls)


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """The record that allows it, in the version read; `until` None: no end of its own."""

    legal: LegalBasis
    record: ConsentId | BasisId
    version: int
    until: datetime | None

    def __post_init__(self) -> None:
        require_uuids(record=self.record)
        require_instants(until=self.until)
        require(self.version >= 1, "a basis names the version that was read, from 1")
