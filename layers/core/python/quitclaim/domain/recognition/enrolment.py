"""Whether a reference may become a person's template (R20, R23; GDPR art. 9(2)(a))."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import require, require_some
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import (
    ConsentId,
    ModelHash,
    PersonId,
    TemplateId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.pictures.assets import Face
from quitclaim.domain.pictures.likenesses import Fault, Flag
from quitclaim.domain.recognition.permit import Permit
from quitclaim.domain.recognition.quality import Floor
from quitclaim.domain.recognition.references import FromLink, Reference
from quitclaim.domain.recognition.runs import Aim

__all__ = ["Admission", "Declined", "Enrolment", "Fault", "enrolment_of", "faults_of_link"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """What a reference is held against. `models`: the allow-list, by hash (AI Act art. 5(1)(f))."""

    permit: Permit
    consent: Consent
    models: frozenset[ModelHash]
    floor: Floor
    confirmations: int

    def __post_init__(self) -> None:
        for model in self.models:
            require_hashes(model=model)
        require(self.confirmations in (1, 2), "one or two people confirm a match")


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """One template, of one person, that stands and falls with one consent (I1)."""

    template: TemplateId
    person: PersonId
    consent: ConsentId
    model: ModelHash

    def __post_init__(self) -> None:
        require_uuids(template=self.template, person=self.person, consent=self.consent)
        require_hashes(model=self.model)


@dataclass(frozen=True, slots=True)
class Declined:
    """Everything that speaks against it, so that one new picture is enough."""

    faults: tuple[Fault | Flag, ...]

    def __post_init__(self) -> None:
        require_some(faults=self.faults)


def enrolment_of(
    reference: Reference, admission: Admission, *, at: datetime
) -> Enrolment | Declined:
    """Say which template the reference may become at the instant `at`, or all against it."""
    require_instants(at=at)
    consent = admission.consent
    faults = (
        *_of_the_permit(reference, admission, at=at),
        *_of_the_picture(reference, admission),
        *_of_the_link(reference, admission),
    )
    allowed = (template for template in admission.permit.gallery if template == consent.template)
    template = next(allowed, None)
    if template is None:
        return Declined((*faults, Fault.NO_TEMPLATE))
    if faults:
        return Declined(faults)
    return Enrolment(
        template=template,
        person=consent.person,
        consent=consent.id,
        model=reference.model,
    )


def _of_the_permit(reference: Reference, admission: Admission, *, at: datetime) -> Iterator[Fault]:
    permit, consent = admission.permit, admission.consent
    if permit.aim is not Aim.ENROLMENT or at >= permit.until:
        yield Fault.NOT_PERMITTED
    counted = {basis.record for basis in permit.bases}
    if reference.source.consent != consent.id or consent.id not in counted:
        yield Fault.OTHER_CONSENT
    if reference.model not in admission.models:
        yield Fault.MODEL_NOT_ALLOWED
    if reference.model != permit.model:
        yield Fault.OTHER_MODEL


def _of_the_picture(reference: Reference, admission: Admission) -> Iterator[Fault | Flag]:
    if reference.faces == 0:
        yield Fault.NO_FACE
    # Of two faces nobody can say which one consented.
    if reference.faces > 1:
        yield Fault.SEVERAL_FACES
    if reference.quality:
        yield from admission.floor.flags(reference.quality)


def _of_the_link(reference: Reference, admission: Admission) -> Iterator[Fault]:
    if isinstance(reference.source, FromLink):
        person, needed = admission.consent.person, admission.confirmations
        yield from faults_of_link(reference.source.face, person=person, needed=needed)


def faults_of_link(face: Face, *, person: PersonId, needed: int) -> Iterator[Fault]:
    """Why nobody is to be known by this face; asked before it is cropped at all."""
    # A hand said to leave it alone: it is never cropped or embedded (I15).
    if face.is_left_alone:
        yield Fault.EXCLUDED
    # A guess that nobody confirmed is a machine's word, and a template made of it would repeat it.
    if face.link is None or not face.link.is_confirmed(needed=needed):
        yield Fault.NOT_CONFIRMED
    if face.link is not None and face.link.person != person:
        yield Fault.OTHER_PERSON
