from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.consents.addressees import asked_for
from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.notices import Language, Notice
from quitclaim.domain.consents.requests import Progress, Request, Turn
from quitclaim.domain.consents.wording import Wording
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import ConsentId, LetterId, MemberId, PersonId, RequestId, TemplateId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.scope import Kind, kind_of
from quitclaim.ports.changes import Change
from quitclaim.ports.library import Library
from quitclaim.ports.mail import Letter, Message, Stationery
from quitclaim.ports.papers import Papers
from quitclaim.ports.writes import Write
from quitclaim.usecases.before_asking import hindrances_to, wording_of
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One record per purpose group, one request per person or guardian whose answer it needs."""

    consents: tuple[Consent, ...]
    requests: tuple[Request, ...]


@dataclass(frozen=True, slots=True)
class AskConsent(PeopleDesk):
    library: Library
    papers: Papers
    stationery: Stationery

    def __call__(
        self, person: PersonId, *proposals: Proposal, member: MemberId, card: int | None = None
    ) -> Asked:
        """
        Ask everybody whose word it needs, by a letter; raises NotAllowed with all that hinders.

        What guardians give ends by itself when the child comes of age: the period is cut there.
        """
        dossier, now = self.known(person), self.clock.now()
        rules = self.library.rules()
        if hindrances := hindrances_to(proposals, dossier, rules=rules, at=now):
            raise NotAllowed(*hindrances)
        identity = self.consents.identity(dossier.id)
        language = identity.language if identity else Language.ENGLISH
        wording = wording_of(proposals, dossier, language=language, rules=rules, at=now)
        notice = self._notice(wording)
        by = Speaker(Role.STAFF, member)
        requested = Event(became=State.REQUESTED, at=now, by=by)
        consents = tuple(
            Consent(
                id=ConsentId(self.chance.uuid()),
                person=person,
                asked=proposal.asked,
                during=proposal.during,
                notice=notice,
                events=(requested,),
                supersedes=proposal.renews.id if proposal.renews else None,
                template=self._template(proposal, of=person),
            )
            for proposal in wording.proposals
        )
        first = Turn(became=Progress.SENT, at=now, card=card)
        requests = tuple(self._requests(dossier, consents, member=member, first=first))
        self._commit(Asked(consents=consents, requests=requests), by=by, at=now)
        return Asked(consents=consents, requests=requests)

    def _notice(self, wording: Wording) -> Notice:
        """Kept before anybody is asked: what nobody was shown harms nobody."""
        written = self.stationery.notice(wording)
        document = self.papers.keep(written.content)
        return Notice(version=written.version, language=wording.language, document=document)

    def _requests(
        self, dossier: Dossier, consents: tuple[Consent, ...], *, member: MemberId, first: Turn
    ) -> Iterator[Request]:
        asked: dict[Speaker, set[ConsentId]] = {}
        for consent in consents:
            for speaker in asked_for(dossier, kind_of(consent.asked), at=first.at):
                asked.setdefault(speaker, set()).add(consent.id)
        for speaker, about in asked.items():
            yield Request(
                id=RequestId(self.chance.uuid()),
                person=consents[0].person,
                to=speaker,
                consents=frozenset(about),
                document=consents[0].notice.document,
                asked_by=member,
                turns=(first,),
            )

    def _commit(self, asked: Asked, *, by: Speaker, at: datetime) -> None:
        consents = (Announcement(EventType.CONSENT_ASKED, c.id, c.version) for c in asked.consents)
        requests = (Announcement(EventType.REQUEST_SENT, r.id, r.version) for r in asked.requests)
        fact = told(self.chance, *consents, *requests, at=at, by=by, action="ask_consent")
        letters = (
            Message(
                id=LetterId(self.chance.uuid()),
                letter=Letter.REQUEST,
                person=request.person,
                at=at,
                to=request.to,
                request=request.id,
                consents=request.consents,
            )
            for request in asked.requests
        )
        records = (*map(Write, asked.consents), *map(Write, asked.requests))
        self.commits.commit(Change(fact=fact, writes=records, encloses=tuple(letters)))

    def _template(self, proposal: Proposal, *, of: PersonId) -> TemplateId | None:
        """
        Its random id stands on the record from the start, a renewal's on the old record.

        What was made for somebody who turned out to be her lies under another key, and goes with
        what it was made for: she shows her face again.
        """
        if proposal.kind is not Kind.BIOMETRIC:
            return None
        old = proposal.renews
        if old is None or old.person != of:
            return TemplateId(self.chance.uuid())
        return old.template
