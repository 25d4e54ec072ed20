"""The picture of herself that somebody puts on the page of her link, and what came of it (R20)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import CollectionId, ConsentId, PersonId, SelfieId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.memberships import CollectionRule, Mode
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.enrolment import Fault
from quitclaim.domain.recognition.gates import recognised_as
from quitclaim.domain.recognition.templates import ELSEWHERE, named_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Selfie:
    """Whose it is and for which consent: it says so by itself, wherever it lies."""

    person: PersonId
    consent: ConsentId
    id: SelfieId

    def __post_init__(self) -> None:
        require_uuids(person=self.person, consent=self.consent, id=self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What came of a selfie. `faults`: everything against it; none: she is enrolled by it."""

    at: datetime
    faults: tuple[Fault | Flag, ...] = ()

    def __post_init__(self) -> None:
        require_instants(at=self.at)


def place_of(consent: Consent) -> CollectionId:
    """Where she is to be recognised; of a yes to the whole organisation, anywhere will do."""
    return named_in(consent) or ELSEWHERE


def may_be_offered(
    consent: Consent,
    dossier: Dossier,
    *,
    rule: CollectionRule | None,
    rules: Rules,
    at: datetime,
) -> bool:
    """
    Whether a selfie would be looked at now: nobody is asked for one that no permit would open.

    `rule`: of the collection that the consent names, None where it names none.
    """
    is_in_force = rules.assessment is not None and at in rules.assessment.in_force
    if not rules.recognition or rules.stopped or not is_in_force or consent.template is None:
        return False
    named = named_in(consent)
    if named and (rule is None or rule.mode is not Mode.ROSTER or rule.suspended):
        return False
    answer = recognised_as(dossier, collection=place_of(consent), rules=rules, at=at)
    return isinstance(answer, Basis) and answer.record == consent.id
