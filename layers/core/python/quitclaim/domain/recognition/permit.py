"""
Whether recognition may run now: for everyone concerned, or not at all (R15; GDPR art. 9(2)(a)).

An embedding is special-category data of everybody in the picture, so one missing yes refuses.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import InitVar, dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import require_some
from quitclaim.domain.consents.answers import Basis, Gap, Lack, Shortfall
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import CollectionId, FaceId, ModelHash, PersonId, TemplateId
from quitclaim.domain.organisation.assessments import Outdated
from quitclaim.domain.recognition.gates import Gate, closed_gates, outdated, recognised_as
from quitclaim.domain.recognition.runs import Aim, Capture, Run
from quitclaim.domain.scope import Kind

_SEAL: Final = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class Permit:
    """
    Proof that recognition may run now. Ports that touch an embedding ask for one.

    `gallery`: the allow-list, from the same consistent reads as the consents it rests on.
    `collections`: where everybody was asked, and so whose gallery it is.
    """

    aim: Aim
    model: ModelHash
    collections: frozenset[CollectionId]
    gallery: Mapping[TemplateId, PersonId]
    faces: frozenset[FaceId]
    bases: tuple[Basis, ...]
    until: datetime
    seal: InitVar[object]

    def __post_init__(self, seal: object) -> None:
        # It stops dataclasses.replace too: nobody lengthens a permit.
        if seal is not _SEAL:
            raise TypeError("only permit_for issues permits: ask it for one")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Everything and everyone missing, so that whoever reads it comes back once."""

    gates: tuple[Gate | Outdated, ...]
    people: Mapping[PersonId, Lack]

    def __post_init__(self) -> None:
        require_some(reasons=(*self.gates, *self.people))


def permit_for(subject: Run | Capture, *, at: datetime) -> Permit | Refusal:
    """Say whether the faces of `subject` may be embedded and compared at the instant `at`."""
    asked = sorted({person for people in subject.asked.values() for person in people})
    answers = {person: tuple(_answers(subject, person, at=at)) for person in asked}
    bases = tuple(a for found in answers.values() for a in found if isinstance(a, Basis))
    gallery = {
        template: owner
        for person in sorted(subject.sought)
        for template, owner in _templates(subject.people.get(person), bases)
    }
    gates = (
        *closed_gates(subject),
        *outdated(subject, gallery_size=len(gallery), at=at),
    )
    lacks = {person: lack for person, found in answers.items() if (lack := _merged(found))}
    if gates or lacks:
        return Refusal(gates=gates, people=lacks)
    return Permit(
        aim=subject.aim,
        model=subject.model,
        collections=frozenset(subject.asked),
        gallery=gallery,
        faces=subject.faces,
        bases=bases,
        until=_until(subject, bases, at=at),
        seal=_SEAL,
    )


def _answers(subject: Run | Capture, person: PersonId, *, at: datetime) -> Iterator[Basis | Lack]:
    """Her answer in every collection: whoever is asked is asked for each of them."""
    dossier = subject.people.get(person)
    for collection in subject.asked:
        if dossier is None:
            yield Lack((Shortfall(Gap.NEVER_ASKED),))
        else:
            yield recognised_as(dossier, collection=collection, rules=subject.rules, at=at)


def _merged(found: Collection[Basis | Lack]) -> Lack | None:
    lacks = [answer for answer in found if isinstance(answer, Lack)]
    if not lacks:
        return None
    shortfalls = dict.fromkeys(one for lack in lacks for one in lack.shortfalls)
    return Lack(tuple(shortfalls), said_no=any(lack.said_no for lack in lacks))


def _templates(
    dossier: Dossier | None, bases: Collection[Basis]
) -> Iterator[tuple[TemplateId, PersonId]]:
    """
    The templates that rest on a consent which counts here, and on no other.

    Each under the person it was sealed for: of somebody merged, that may be either.
    """
    counted = {basis.record for basis in bases}
    for consent in dossier.consents if dossier else ():
        if consent.template is not None and consent.id in counted:
            yield consent.template, consent.person


def _until(subject: Run | Capture, bases: Collection[Basis], *, at: datetime) -> datetime:
    """A permit ends with the first thing it rests on."""
    assessment = subject.rules.assessment
    ends = [assessment.in_force.until if assessment else at]
    ends += [basis.until for basis in bases]
    ends += [
        dossier.next_change(Kind.BIOMETRIC, after=at)
        for person, dossier in subject.people.items()
        if any(person in people for people in subject.asked.values())
    ]
    return min(end for end in ends if end is not None)
