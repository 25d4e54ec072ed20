"""
The plain case, taken apart once: an adult who never said no to anything.

Nearly everybody is plain, and a page of thirty faces asks for each of them on every channel. The
short way says exactly what the long way in `standing` says; a property test holds it to that.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.checks import require_some
from quitclaim.domain.consents.answers import Basis, Gap, Shortfall
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.ids import ConsentId
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.scope import Kind, Scope, Use, kind_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainRecord:
    """`said_at`: her own yes; None is none."""

    id: ConsentId
    scopes: tuple[Scope, ...]
    starts_at: datetime
    until: datetime
    said_at: datetime | None
    ending: State | None
    basis: Basis

    def __post_init__(self) -> None:
        require_some(scopes=self.scopes)

    def covers(self, use: Use) -> bool:
        for scope in self.scopes:  # noqa: SIM110  all(…) takes twice as long, 180 times a page
            if not scope.covers(use):
                return False
        return True

    def counts(self, use: Use, *, at: datetime) -> bool:
        if self.ending is not None or self.said_at is None:
            return False
        return self.starts_at <= at < self.until and self.said_at <= at and self.covers(use)

    def shortfalls(self, use: Use, *, at: datetime) -> Iterator[Shortfall]:
        if self.ending is not None:
            yield Shortfall(Gap(self.ending), self.id)
            return
        if not self.covers(use):
            yield Shortfall(Gap.OUT_OF_SCOPE, self.id)
        if at < self.starts_at:
            yield Shortfall(Gap.NOT_YET, self.id)
        if at >= self.until:
            yield Shortfall(Gap.EXPIRED, self.id)
        if self.said_at is None:
            yield Shortfall(Gap.REQUESTED, self.id)
        elif at < self.said_at:
            yield Shortfall(Gap.OWN_YES_MISSING, self.id)


def plain_records(
    consents: Collection[Consent],
) -> Mapping[Kind, tuple[PlainRecord, ...]] | None:
    """None where anybody but the person herself spoke: then guardians come into it."""
    if any(yes.by != HERSELF for consent in consents for yes in consent.yeses):
        return None
    return {
        kind: tuple(_plain(consent) for consent in consents if kind_of(consent.asked) is kind)
        for kind in Kind
    }


def _plain(consent: Consent) -> PlainRecord:
    own = (yes.at for yes in consent.yeses)
    return PlainRecord(
        id=consent.id,
        scopes=tuple(dict.fromkeys(consent.scopes)),
        starts_at=consent.during.starts_at,
        until=consent.until,
        said_at=min(own, default=None),
        ending=consent.ending,
        basis=Basis(
            legal=LegalBasis.CONSENT,
            record=consent.id,
            version=consent.version,
            until=consent.until,
        ),
    )
