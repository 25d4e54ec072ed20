from dataclasses import dataclass, replace

from quitclaim.domain.consents.asking import Denial, Proposal, leave_to_ask
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.notices import Notice
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import ConsentId, MemberId, PersonId, TemplateId
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.scope import Kind
from quitclaim.ports.changes import Change
from quitclaim.ports.library import Library
from quitclaim.ports.mail import Letter, Mail, Message
from quitclaim.ports.writes import Write
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class AskConsent(PeopleDesk):
    library: Library
    mail: Mail

    def __call__(
        self, person: PersonId, proposal: Proposal, *, notice: Notice, member: MemberId
    ) -> Consent:
        """
        Ask for one purpose group and mail the link; raises NotAllowed with all that hinders.

        What guardians give ends by itself when the child comes of age: the period is cut there.
        """
        dossier, now = self.known(person), self.clock.now()
        answer = leave_to_ask(proposal, dossier, rules=self.library.rules(), at=now)
        if isinstance(answer, Denial):
            raise NotAllowed(*answer.hindrances)
        by = Speaker(Role.STAFF, member)
        asked = Consent(
            id=ConsentId(self.chance.uuid()),
            person=person,
            asked=proposal.asked,
            during=_within_minority(proposal, dossier),
            notice=notice,
            events=(Event(became=State.REQUESTED, at=now, by=by),),
            supersedes=proposal.renews.id if proposal.renews else None,
            template=self._template(proposal),
        )
        said = Announcement(EventType.CONSENT_ASKED, asked.id, asked.version)
        fact = told(self.chance, said, at=now, by=by, action="ask_consent")
        self.commits.commit(Change(fact=fact, writes=(Write(asked),)))
        self.mail.send(Message(letter=Letter.REQUEST, person=person, consent=asked.id))
        return asked

    def _template(self, proposal: Proposal) -> TemplateId | None:
        """Its random id stands on the record from the start, a renewal's on the old record."""
        if proposal.kind is not Kind.BIOMETRIC:
            return None
        if proposal.renews is not None:
            return proposal.renews.template
        return TemplateId(self.chance.uuid())


def _within_minority(proposal: Proposal, dossier: Dossier) -> Interval:
    """For recognition also before the child's own yes is due: no template outlives its yeses."""
    minority = dossier.minorities[proposal.kind]
    start = proposal.during.starts_at
    if minority is None or not minority.holds(start):
        return proposal.during
    ends = [proposal.until, minority.until]
    if proposal.kind is Kind.BIOMETRIC and start < minority.child_from:
        ends.append(minority.child_from)
    return replace(proposal.during, until=min(ends))
