"""Whose answer a record needs, and for how long that answer can hold (R9)."""

from dataclasses import replace
from datetime import datetime

from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.instants import Interval, require_instants
from quitclaim.domain.people.person import HERSELF, Role, Speaker
from quitclaim.domain.scope import Kind


def asked_for(dossier: Dossier, kind: Kind, *, at: datetime) -> tuple[Speaker, ...]:
    """Herself; of a minor every guardian, and the child from the age at which she co-signs."""
    require_instants(at=at)
    minority = dossier.minorities[kind]
    if minority is None or not minority.holds(at):
        return (HERSELF,)
    guardians = tuple(Speaker(Role.GUARDIAN, known.id) for known in dossier.person.guardians)
    is_asked_herself = bool(guardians) and at >= minority.child_from
    return (*guardians, HERSELF) if is_asked_herself else guardians


def within_minority(proposal: Proposal, dossier: Dossier) -> Interval:
    """For recognition also before the child's own yes is due: no template outlives its yeses."""
    minority = dossier.minorities[proposal.kind]
    start = proposal.during.starts_at
    if minority is None or not minority.holds(start):
        return proposal.during
    ends = [proposal.until, minority.until]
    if proposal.kind is Kind.BIOMETRIC and start < minority.child_from:
        ends.append(minority.child_from)
    return replace(proposal.during, until=min(ends))
