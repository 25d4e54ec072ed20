from dataclasses import dataclass

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import DocumentHash, PersonId, RequestId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK, Role
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents, Identity
from quitclaim.ports.evidence import Evidence
from quitclaim.ports.library import Library
from quitclaim.ports.papers import Papers
from quitclaim.ports.printing import Deed, Printer
from quitclaim.ports.requests import Requests
from quitclaim.usecases.copies import statements_of
from quitclaim.usecases.readers import in_reading_order, reader_of
from quitclaim.usecases.retelling import told, until_it_holds


@dataclass(frozen=True, slots=True)
class SealQuitclaim:
    consents: Consents
    requests: Requests
    library: Library
    papers: Papers
    evidence: Evidence
    printer: Printer
    commits: Commits
    clock: Clock
    chance: Chance

    def __call__(self, person: PersonId, request: RequestId) -> DocumentHash:
        """
        Print, seal and keep the paper of one signing; the one that exists is never made anew.

        Raises NotFound where nobody signed, and where she was forgotten.
        """
        return until_it_holds(lambda: self._once(person, request))

    def _once(self, person: PersonId, request: RequestId) -> DocumentHash:
        paper = self.requests.paper(person, request)
        if paper is not None:
            return paper.document
        deed = self._deed(person, self._testimony(person, request))
        document = self.evidence.keep(person, self.printer.quitclaim(deed))
        # Whoever sealed it at the same time and was first is right: ours is in no leaf then.
        made = Paper(request=request, person=person, document=document, at=deed.at)
        sealed = Announcement(EventType.PAPER_SEALED, document, 1)
        fact = told(self.chance, sealed, at=deed.at, by=THE_CLOCK, action="seal_quitclaim")
        self.commits.commit(Change(fact=fact, encloses=(made,)))
        return document

    def _testimony(self, person: PersonId, request: RequestId) -> Testimony:
        for testimony in self.requests.testimonies(person):
            if testimony.request == request:
                return testimony
        raise NotFound(request)

    def _deed(self, person: PersonId, testimony: Testimony) -> Deed:
        notice = self.papers.read(testimony.document)
        if notice is None:
            raise NotFound(testimony.document)
        rules, at = self.library.rules(), self.clock.now()
        if rules.controller is None:
            raise NotAllowed(Hindrance.NO_CONTROLLER)
        records = self._records(person, testimony)
        is_of_another = testimony.by.role is Role.GUARDIAN
        return Deed(
            testimony=testimony,
            signer=self._identity(reader_of(person, testimony.by)),
            about=self._identity(person) if is_of_another else None,
            controller=rules.controller,
            statements=tuple(
                statements_of(records, rules.controller, assessment=rules.assessment, at=at)
            ),
            notice=notice,
            at=at,
        )

    def _records(self, person: PersonId, testimony: Testimony) -> tuple[Consent, ...]:
        dossier = self.consents.dossier(person)
        if dossier is None or dossier.is_erased:
            raise NotFound(person)
        return in_reading_order(dossier, {answer.consent for answer in testimony.answers})

    def _identity(self, person: PersonId) -> Identity:
        identity = self.consents.identity(person)
        if identity is None:
            raise NotFound(person)
        return identity
