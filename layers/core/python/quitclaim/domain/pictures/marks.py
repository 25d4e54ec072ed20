"""What people said of a face without naming anybody: it outlives every re-run (R19, I12)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.checks import Word, require, require_some, require_text
from quitclaim.domain.ids import Channel, MemberId, require_slugs, require_uuids
from quitclaim.domain.instants import Interval, require_instants
from quitclaim.domain.scope import Publication, PublicationScope


class MarkKind(Word):
    NOT_A_FACE = "not_a_face"
    BYSTANDER = "bystander"
    REDACT = "redact"
    KEEP = "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """As far and as long as a basis was upheld against an erasure, and nothing of whose it was."""

    scope: PublicationScope
    until: datetime | None

    def __post_init__(self) -> None:
        require_instants(until=self.until)
        require(
            not self.scope.names_allowed,
            "nobody is named any more where somebody was erased: leave out the names",
        )

    def holds(self, at: datetime) -> bool:
        return self.until is None or at < self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """`redact` and `keep` are what erasure leaves behind: a region and no identity (R36)."""

    kind: MarkKind
    stays: tuple[Stay, ...] = ()

    def __post_init__(self) -> None:
        require(
            bool(self.stays) == (self.kind is MarkKind.KEEP),
            "a keep, and only a keep, says what was upheld: give where and until when",
        )

    def holds(self, at: datetime) -> bool:
        """Whether anything is still kept anywhere."""
        return any(stay.holds(at) for stay in self.stays)

    def keeps(self, use: Publication, *, at: datetime) -> bool:
        return any(stay.holds(at) and stay.scope.covers(use) for stay in self.stays)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """A face that needs no consent, on these channels, with its basis and the reason (R8)."""

    channels: frozenset[Channel]
    during: Interval
    basis: LegalBasis
    note: str
    by: MemberId

    def __post_init__(self) -> None:
        require_some(channels=self.channels)
        for channel in self.channels:
            require_slugs(channel=channel)
        require_uuids(by=self.by)
        require_text(note=self.note)
        require(
            self.basis is not LegalBasis.CONSENT,
            "a consent is no exemption: link the face to the person who gave it",
        )

    def holds(self, channel: Channel, *, at: datetime) -> bool:
        return channel in self.channels and at in self.during
