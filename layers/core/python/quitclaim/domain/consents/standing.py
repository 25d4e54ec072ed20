"""Whether a person's consent counts for one use at one instant (R1, R6, R9; GDPR art. 7, 8, 9)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.consents.answers import Basis, Gap, Lack, Shortfall
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import No
from quitclaim.domain.consents.plain import PlainRecord
from quitclaim.domain.consents.quorum import voices_missing
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.ages import Minority
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.scope import Kind, Recognition, Use, kind_of


def consent_for(dossier: Dossier, use: Use, *, at: datetime) -> Basis | Lack:
    """Say which consent covers `use` at the instant `at`, or else what every record lacks."""
    if dossier.plain is not None:
        return _plainly(dossier.plain[_kind_of(use)], use, at=at)
    unheard = unheard_of(dossier)
    if unheard:
        return unheard
    hearing = Hearing(dossier, use, at)
    shortfalls: list[Shortfall] = []
    for consent in dossier.consents:
        if kind_of(consent.asked) is not hearing.kind:
            continue
        gaps = tuple(dict.fromkeys(hearing.gaps(consent)))
        if not gaps:
            return hearing.basis(consent)
        shortfalls.extend(Shortfall(gap, consent.id) for gap in gaps)
    return Lack(tuple(shortfalls) or (Shortfall(Gap.NEVER_ASKED),), said_no=bool(hearing.noes))


def _plainly(records: tuple[PlainRecord, ...], use: Use, *, at: datetime) -> Basis | Lack:
    for record in records:
        if record.counts(use, at=at):
            return record.basis
    gaps = tuple(gap for record in records for gap in record.shortfalls(use, at=at))
    return Lack(gaps or (Shortfall(Gap.NEVER_ASKED),))


def _kind_of(use: Use) -> Kind:
    return Kind.BIOMETRIC if isinstance(use, Recognition) else Kind.PUBLICATION


def unheard_of(dossier: Dossier) -> Lack | None:
    """What silences a whole dossier. A record that cannot be read may hold a no (fail closed)."""
    if dossier.is_erased:
        return Lack((Shortfall(Gap.ERASED),), said_no=True)
    if dossier.unreadable:
        lost = (Shortfall(Gap.UNREADABLE, record.consent) for record in dossier.unreadable)
        return Lack(tuple(lost), said_no=True)
    return None


@dataclass(frozen=True, slots=True)
class Hearing:
    """One person asked about one use at one instant."""

    dossier: Dossier
    use: Use
    at: datetime

    def __post_init__(self) -> None:
        require_instants(at=self.at)

    @property
    def kind(self) -> Kind:
        return _kind_of(self.use)

    @property
    def noes(self) -> tuple[No, ...]:
        """Every no to this use ever said, dated in the future too: fail closed."""
        objections = (objection.no() for objection in self.dossier.heard_objections)
        return tuple(no for no in (*self.dossier.noes, *objections) if no.hits(self.use))

    @property
    def minority(self) -> Minority | None:
        minority = self.dossier.minorities[self.kind]
        return minority if minority is not None and minority.holds(self.at) else None

    def gaps(self, consent: Consent) -> Iterator[Gap]:
        """Everything this record lacks; nothing means that it counts."""
        if consent.ending:
            yield Gap(consent.ending)  # nothing mends what has ended: only a new record goes on
            return
        if not consent.covers(self.use):
            yield Gap.OUT_OF_SCOPE
        if self.at < consent.during.starts_at:
            yield Gap.NOT_YET
        if self.at >= self._end(consent):
            yield Gap.EXPIRED
        if consent.yeses:
            yield from self._voices_missing(consent)
        else:
            yield Gap.REQUESTED

    def basis(self, consent: Consent) -> Basis:
        return Basis(
            legal=LegalBasis.CONSENT,
            record=consent.id,
            version=consent.version,
            until=min(self._end(consent), self._child_due(consent)),
        )

    def _child_due(self, consent: Consent) -> datetime:
        """When the child's own yes comes to be needed, if it is not there yet."""
        minority = self.minority
        if minority is None or self.at >= minority.child_from:
            return self._end(consent)
        has_spoken = any(yes.by == HERSELF for yes in consent.yeses)
        return self._end(consent) if has_spoken else minority.child_from

    def _end(self, consent: Consent) -> datetime:
        ends = [consent.during.until, self.dossier.minors_end(consent)]
        # What guardians gave lapses when she comes of age.
        ends += [self.minority.until] if self.minority else []
        return min(end for end in ends if end is not None)

    def _voices_missing(self, consent: Consent) -> Iterator[Gap]:
        noes = self.noes
        said = [yes for yes in consent.yeses if yes.at <= self.at]
        # Strictly after every no: at equal instants the no wins.
        heard = [yes for yes in said if all(no.at < yes.at for no in noes)]
        missing = tuple(voices_missing(self.dossier.person, heard, kind=self.kind, at=self.at))
        if missing and len(heard) < len(said):
            yield Gap.SAID_NO
        yield from missing
        # Each voice lifts only its own no: whoever said one has to say yes again.
        speakers = {yes.by for yes in heard}
        if self.minority is not None and any(no.by not in speakers for no in noes):
            yield Gap.SAID_NO
