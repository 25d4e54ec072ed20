"""People as one member is shown them: names and forms only if she may see those (R42)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from functions.library.routes.envelopes_told import EnvelopeShown
from functions.library.routes.papers_told import PaperShown
from functions.library.routes.people_told import (
    ConsentShown,
    GuardianShown,
    PersonListed,
    PersonShown,
    RequestShown,
    ScopeShown,
    SigningShown,
    VoiceShown,
)
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.organisation.members import Member, Visible
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.scope import Kind, PublicationScope, Scope, kind_of
from quitclaim.ports.catalogue import Label
from quitclaim.ports.consents import Identity
from quitclaim.usecases.browse_people import Known
from quitclaim.usecases.standings import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """How one member is shown them, at one instant. `labels`: of collections that are named."""

    member: Member
    at: datetime
    identities: Mapping[PersonId, Identity]
    labels: Mapping[CollectionId, Label]

    @property
    def sees_names(self) -> bool:
        return self.member.sees(Visible.NAMES)

    def name(self, person: PersonId | None) -> str | None:
        identity = self._identity(person)
        return identity.name or None if identity else None

    def listed(self, known: Known) -> PersonListed:
        return PersonListed(
            person=known.id,
            name=self.name(known.id),
            category=known.dossier.person.category,
            publication=known.in_short(Kind.PUBLICATION),
            recognition=known.in_short(Kind.BIOMETRIC),
        )

    def person(self, known: Known, requests: Iterable[Request]) -> PersonShown:
        person, identity = known.dossier.person, self._identity(known.id)
        latest = sorted(requests, key=lambda one: one.turns[0].at, reverse=True)
        return PersonShown(
            person=known.id,
            name=self.name(known.id),
            mail=identity.mail or None if identity else None,
            language=identity.language if identity else None,
            category=person.category,
            country=person.country,
            born_on=person.born_on,
            died_on=person.died_on,
            is_minor=any(person.is_minor(kind, at=self.at) for kind in Kind),
            guardians=tuple(
                GuardianShown(
                    person=one.id,
                    name=self.name(one.id),
                    custody=one.custody,
                    proven_at=one.proven_at,
                )
                for one in person.guardians
            ),
            consents=tuple(map(self.consent, known.standings)),
            requests=tuple(map(self.request, latest)),
            unreadable=len(known.dossier.unreadable),
        )

    def consent(self, standing: Standing) -> ConsentShown:
        consent, yeses = standing.consent, standing.consent.yeses
        return ConsentShown(
            consent=consent.id,
            state=standing.state,
            scope=self.scope(consent.scopes[-1]),
            asked_at=consent.events[0].at,
            given_at=yeses[0].at if yeses else None,
            until=standing.end.at,
            counts=standing.counts,
            gaps=tuple(sorted(gap for gap in standing.gaps if gap.value != standing.state.value)),
            by=tuple(map(self.voice, dict.fromkeys(yes.by for yes in yeses))),
            notice_version=consent.notice.version,
            notice_language=consent.notice.language,
            document=consent.notice.document,
            paper=PaperShown.of(consent, self.member),
        )

    def scope(self, scope: Scope) -> ScopeShown:
        label = self.labels.get(scope.collection) if scope.collection else None
        shown = scope if isinstance(scope, PublicationScope) else None
        return ScopeShown(
            kind=kind_of(scope),
            channels=tuple(sorted(shown.channels)) if shown else (),
            names=shown.names_allowed if shown else False,
            collection=scope.collection,
            called=label.name if label else None,
        )

    def request(self, request: Request) -> RequestShown:
        last = request.turns[-1]
        return RequestShown(
            request=request.id,
            person=request.person,
            name=self.name(request.person),
            to=self.voice(request.to),
            progress=request.progress(at=self.at),
            sent_at=request.turns[0].at,
            moved_at=last.at,
            reminded=request.sendings - 1,
            # Of an envelope it is a word of ours.
            reason=last.reason if self.sees_names or last.envelope else None,
            consents=tuple(sorted(request.consents)),
            document=request.document,
            cards=request.cards,
            is_over=last.became.is_final,
            envelope=EnvelopeShown.of(request.envelope),
        )

    def voice(self, speaker: Speaker) -> VoiceShown:
        name = self.name(PersonId(speaker.id)) if speaker.id else None
        return VoiceShown(role=speaker.role, id=speaker.id, name=name)

    def signing(self, testimony: Testimony) -> SigningShown:
        return SigningShown(
            at=testimony.at,
            by=self.voice(testimony.by),
            typed_name=testimony.typed_name,
            language=testimony.circumstances.language,
            network=testimony.circumstances.network,
            agent=testimony.circumstances.agent,
            document=testimony.document,
            envelope=EnvelopeShown.of(testimony.envelope),
        )

    def _identity(self, person: PersonId | None) -> Identity | None:
        return self.identities.get(person) if person and self.sees_names else None
