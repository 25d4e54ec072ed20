"""What people said, and who they are."""

from collections.abc import Iterator

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.objections import Objection, Outcome
from quitclaim.domain.people.person import Person, Role, Speaker
from quitclaim.domain.scope import BiometricScope
from quitclaim.domain.scope import Scope as RealScope
from quitclaim.ports.writes import Write
from tests.simulation.reference.facts import Fact, Scope
from tests.simulation.reference.facts_consent import (
    BasisEnded,
    BasisRecorded,
    ConsentAsked,
    ConsentCancelled,
    ConsentExpired,
    ConsentNarrowed,
    ConsentRevoked,
    ObjectionDecided,
    ObjectionRaised,
    VoiceNo,
    VoiceYes,
)
from tests.simulation.witness.of_people import people_facts


def person_facts(write: Write, *, at: int) -> Iterator[Fact]:
    match write.record, write.before:
        case Person() as person, before:
            yield from people_facts(person, before if isinstance(before, Person) else None, at=at)
        case Consent() as consent, before:
            known = len(before.events) if isinstance(before, Consent) else 0
            for event in consent.events[known:]:
                yield from _said(consent, event)
        case Objection() as objection, before:
            yield from _objection(objection, is_new=before is None)
        case RecordedBasis() as basis, before:
            yield from _basis(basis, is_new=before is None)
        case _:
            return


def scope_of(scope: RealScope) -> Scope:
    if isinstance(scope, BiometricScope):
        return Scope(collection=scope.collection)
    return Scope(
        collection=scope.collection,
        channels=frozenset(scope.channels),
        purposes=frozenset(scope.purposes),
        territories=frozenset(scope.territories),
        naming=scope.names_allowed,
    )


def voice_of(speaker: Speaker) -> str:
    return "self" if speaker.role is Role.SELF else str(speaker.id)


def _said(consent: Consent, event: Event) -> Iterator[Fact]:
    at, voice = int(event.at.timestamp()), voice_of(event.by)
    match event.became:
        case State.REQUESTED:
            yield _asked(consent, at=at)
        case State.GIVEN if event.scope:
            yield VoiceYes(at=at, consent=consent.id, voice=voice, scope=scope_of(event.scope))
        case State.NARROWED if event.scope:
            scope = scope_of(event.scope)
            yield ConsentNarrowed(at=at, consent=consent.id, voice=voice, scope=scope)
        case State.REFUSED | State.WITHDRAWN:
            is_withdrawn = event.became is State.WITHDRAWN
            yield VoiceNo(at=at, consent=consent.id, voice=voice, withdrawn=is_withdrawn)
        case State.REVOKED:
            yield ConsentRevoked(at=at, consent=consent.id)
        case State.CANCELLED:
            yield ConsentCancelled(at=at, consent=consent.id)
        case State.EXPIRED:
            yield ConsentExpired(at=at, consent=consent.id)
        case _:
            return  # that a renewal took its place, the reference finds out by itself


def _asked(consent: Consent, *, at: int) -> ConsentAsked:
    until = consent.during.until or consent.during.starts_at
    return ConsentAsked(
        at=at,
        person=consent.person,
        consent=consent.id,
        kind="biometric" if isinstance(consent.asked, BiometricScope) else "publication",
        scope=scope_of(consent.asked),
        starts=int(consent.during.starts_at.timestamp()),
        until=int(until.timestamp()),
        supersedes=consent.supersedes,
    )


def _objection(objection: Objection, *, is_new: bool) -> Iterator[Fact]:
    if is_new:
        yield ObjectionRaised(
            at=int(objection.at.timestamp()),
            person=objection.person,
            objection=objection.id,
            voice=voice_of(objection.by),
            scope=scope_of(objection.scope),
        )
    if objection.ruling:
        yield ObjectionDecided(
            at=int(objection.ruling.at.timestamp()),
            objection=objection.id,
            upheld=objection.ruling.outcome is Outcome.UPHELD,
        )


def _basis(basis: RecordedBasis, *, is_new: bool) -> Iterator[Fact]:
    until = basis.during.until
    if is_new:
        yield BasisRecorded(
            at=int(basis.recorded_at.timestamp()),
            person=basis.person,
            id=basis.id,
            basis=basis.basis.value,
            scope=scope_of(basis.scope),
            starts=int(basis.during.starts_at.timestamp()),
            until=None if until is None else int(until.timestamp()),
        )
    if basis.ended_at:
        yield BasisEnded(at=int(basis.ended_at.timestamp()), id=basis.id)
