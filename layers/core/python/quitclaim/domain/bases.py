"""Other legal bases for publication (R8; GDPR art. 6(1)). Biometrics have none but consent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import Word, require, require_text
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import BasisId, MemberId, PersonId, require_uuids
from quitclaim.domain.instants import Interval, require_instants
from quitclaim.domain.scope import PublicationScope


class LegalBasis(Word):
    CONSENT = "consent"  # art. 6(1)(a), and 9(2)(a) for biometrics
    CONTRACT = "contract"  # art. 6(1)(b)
    PUBLIC_TASK = "public_task"  # art. 6(1)(e)
    LEGITIMATE_INTEREST = "legitimate_interest"  # art. 6(1)(f)
    PUBLIC_FIGURE = "public_figure"  # art. 6(1)(f); § 23(1) no. 1 KUG
    CROWD = "crowd"  # accessory to a scene or gathering: § 23(1) nos. 2, 3 KUG
    COMMISSIONED = "commissioned"  # portrait on commission: Auteurswet art. 19, 20
    JOURNALISM = "journalism"  # art. 85


class OrganisationKind(Word):
    PUBLIC = "public"
    PRIVATE = "private"
    MEDIA = "media"


_PRIVATE: Final = frozenset(
    {
        LegalBasis.CONTRACT,
        LegalBasis.LEGITIMATE_INTEREST,
        LegalBasis.PUBLIC_FIGURE,
        LegalBasis.CROWD,
        LegalBasis.COMMISSIONED,
    }
)

# GDPR art. 6(1), last sentence: public authorities cannot use legitimate interest for their tasks.
OPEN_TO: Final[Mapping[OrganisationKind, frozenset[LegalBasis]]] = {
    OrganisationKind.PUBLIC: frozenset(
        {LegalBasis.CONTRACT, LegalBasis.PUBLIC_TASK, LegalBasis.COMMISSIONED}
    ),
    OrganisationKind.PRIVATE: _PRIVATE,
    OrganisationKind.MEDIA: _PRIVATE | {LegalBasis.JOURNALISM},
}

# What a no does not end, if it was recorded before; an organisation may only take some away.
MAY_SURVIVE_A_NO: Final = frozenset(
    {LegalBasis.CONTRACT, LegalBasis.PUBLIC_TASK, LegalBasis.JOURNALISM}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Latitude:
    """How far this organisation may go without consent."""

    organisation: OrganisationKind
    surviving: frozenset[LegalBasis] = MAY_SURVIVE_A_NO

    def __post_init__(self) -> None:
        require(
            self.surviving <= MAY_SURVIVE_A_NO,
            "only contract, public_task and journalism can outlive a no: a setting may be "
            "stricter, never wider",
        )

    def opens(self, basis: LegalBasis) -> bool:
        return basis in OPEN_TO[self.organisation]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedBasis:
    """Entered by the privacy officer, with the reason in writing (GDPR art. 5(2))."""

    id: BasisId
    person: PersonId
    basis: LegalBasis
    scope: PublicationScope
    during: Interval
    recorded_at: datetime
    recorded_by: MemberId
    note: str
    balancing: str | None = None
    ended_at: datetime | None = None

    def __post_init__(self) -> None:
        require_uuids(id=self.id, person=self.person, recorded_by=self.recorded_by)
        require_instants(recorded_at=self.recorded_at, ended_at=self.ended_at)
        require_text(note=self.note)
        require(
            self.basis is not LegalBasis.CONSENT,
            "consent is given by the person, never entered: ask her",
        )
        # Art. 6(1)(f) asks for the interests to be weighed; unwritten, they were not.
        require(
            self.basis is not LegalBasis.LEGITIMATE_INTEREST or (self.balancing or "").strip(),
            "a legitimate interest needs its written balancing: say why it outweighs",
        )

    @property
    def version(self) -> int:
        return 1 if self.ended_at is None else 2

    def holds(self, at: datetime) -> bool:
        # Ended is ended, also when the clock is set back: it must fail closed.
        return self.ended_at is None and at in self.during

    def ended(self, at: datetime) -> "RecordedBasis":
        if self.ended_at is not None:
            raise RecordEnded(self.id)
        return replace(self, ended_at=at)

    def as_of(self, version: int) -> "RecordedBasis":
        return replace(self, ended_at=self.ended_at if version > 1 else None)
