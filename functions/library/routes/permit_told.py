"""What is told of one collection: what a permit would say, its roster, who answered for it."""

from datetime import datetime
from typing import Self

from functions.library.routes.people_seen import Acquaintance
from functions.library.routes.recognition_told import DroppedShown
from quitclaim.domain.consents.answers import Gap, Lack
from quitclaim.domain.ids import AssetId, CollectionId, MemberId, PersonId
from quitclaim.domain.organisation.assessments import Outdated
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.recognition.gates import Gate
from quitclaim.domain.recognition.rosters import Arrivals, Attestation
from quitclaim.usecases.ask_roster import AskedOfMany
from quitclaim.usecases.permit_now import PermitNow
from quitclaim_web.doors.asked import Shown


class GateShown(Shown):
    """`pictures`: of those looked at, how many it shuts out."""

    gate: Gate | Outdated
    pictures: int


class OnRoster(Shown):
    """`missing`: what her yes lacks; nothing: she may be compared. `is_listed`: on this roster."""

    person: PersonId
    name: str | None
    is_listed: bool
    missing: tuple[Gap, ...]


class MarkedShown(Shown):
    """Somebody who is linked in these pictures, and on no roster of theirs."""

    person: PersonId
    name: str | None


class AttestationShown(Shown):
    """`holds`: of the roster as it is. `pictures`: named; null: what uploaders put until then."""

    by: MemberId
    at: datetime
    roster_version: int
    holds: bool
    pictures: int | None
    uploaders: tuple[str, ...]
    until: datetime | None


class HinderedShown(Shown):
    person: PersonId
    why: tuple[str, ...]


class AskedShown(Shown):
    """`already`: somebody waits for their answer. `left`: the same call goes on with them."""

    asked: tuple[PersonId, ...]
    already: tuple[PersonId, ...]
    hindered: tuple[HinderedShown, ...]
    left: int

    @classmethod
    def of(cls, found: AskedOfMany) -> Self:
        return cls(
            asked=found.asked,
            already=found.already,
            hindered=tuple(
                HinderedShown(person=person, why=tuple(str(one) for one in reasons))
                for person, reasons in found.hindered.items()
            ),
            left=found.left,
        )


class PermitShown(Shown):
    """
    What a permit would say now. `is_cut`: there are more pictures than were looked at. `faces`:
    that a run would crop; `left_out`: excluded by hand. `unattested`: the first of those pictures.
    """

    collection: CollectionId
    mode: Mode
    version: int
    suspended: bool
    is_deployed: bool
    is_clear: bool
    roster_version: int
    looked_at: int
    is_cut: bool
    permitted: int
    faces: int
    left_out: int
    gates: tuple[GateShown, ...]
    people: tuple[OnRoster, ...]
    marked: tuple[MarkedShown, ...]
    attestations: tuple[AttestationShown, ...]
    unattested: tuple[AssetId, ...]
    dropped: DroppedShown | None = None


def people_told(now: PermitNow, look: Acquaintance) -> tuple[OnRoster, ...]:
    """Everybody on the roster, and whoever else is asked; those who lack something first."""
    listed = now.roster.people if now.roster else frozenset[PersonId]()
    everybody = sorted(listed | now.people.keys(), key=lambda one: (one not in now.people, one))
    return tuple(
        OnRoster(
            person=person,
            name=look.name(person),
            is_listed=person in listed,
            missing=_gaps(now.people.get(person)),
        )
        for person in everybody
    )


def marked_told(now: PermitNow, look: Acquaintance) -> tuple[MarkedShown, ...]:
    listed = now.roster.people if now.roster else frozenset[PersonId]()
    fresh = sorted(now.marked - listed)
    return tuple(MarkedShown(person=person, name=look.name(person)) for person in fresh)


def attestation_told(
    one: Attestation, *, holds: bool, names: dict[MemberId, str]
) -> AttestationShown:
    subject = one.subject
    return AttestationShown(
        by=one.by,
        at=one.at,
        roster_version=one.roster_version,
        holds=holds,
        pictures=None if isinstance(subject, Arrivals) else len(subject.assets),
        uploaders=tuple(sorted(names.get(who, who) for who in subject.uploaders))
        if isinstance(subject, Arrivals)
        else (),
        until=subject.until if isinstance(subject, Arrivals) else None,
    )


def _gaps(lack: Lack | None) -> tuple[Gap, ...]:
    return tuple(dict.fromkeys(one.gap for one in lack.shortfalls)) if lack else ()
