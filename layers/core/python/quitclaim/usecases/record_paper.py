from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.on_paper import Mistake, OnPaper
from quitclaim.domain.consents.releases import Release, reasons_against
from quitclaim.domain.consents.scans import format_of
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import ConsentId, LetterId, MemberId, PersonId, document_hash
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.changes import Change, Purpose
from quitclaim.ports.library import Library
from quitclaim.ports.mail import Letter, Message
from quitclaim.ports.scans import Scans
from quitclaim.ports.writes import Write
from quitclaim.usecases.consent_desk import ConsentDesk
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.readers import reader_of
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.sayings import Saying, record_of


@dataclass(frozen=True, slots=True)
class RecordPaper(PeopleDesk):
    library: Library
    scans: Scans

    def __call__(self, release: Release, scan: bytes, *, member: MemberId) -> Consent:
        """
        Put a yes to publication on record that was signed on paper, as of the day of signing.

        Raises NotAllowed with all that is wrong, in the file and in what was entered from it.
        """
        try:
            form = format_of(scan)
        except NotAllowed as error:
            at = self.clock.now()
            raise NotAllowed(*error.reasons, *self._against(release, scan, at=at)) from error
        consent = ConsentId(self.chance.uuid())

        def once() -> Consent:
            paper = OnPaper(
                scan=document_hash(scan),
                form=form,
                recorded_by=member,
                recorded_at=self.clock.now(),
                note=release.note,
            )
            if reasons := self._against(release, scan, at=paper.recorded_at):
                raise NotAllowed(*reasons)
            record = release.record(consent, self.known(release.person), paper=paper)
            # Whose evidence ended has none: from now on there is something to prove again.
            self.keys.make(release.person, Purpose.EVIDENCE)
            # Before the record that names it: a scan that nobody recorded is evidence of nothing.
            self.scans.keep(release.person, consent, content=scan)
            self._commit(record, paper)
            return record

        return until_it_holds(once)

    def _against(self, release: Release, scan: bytes, *, at: datetime) -> tuple[Word, ...]:
        dossier, rules = self.known(release.person), self.library.rules()
        return reasons_against(release, dossier, scan=document_hash(scan), rules=rules, at=at)

    def _commit(self, record: Consent, paper: OnPaper) -> None:
        given = Announcement(EventType.CONSENT_GIVEN, record.id, record.version)
        sealed = Announcement(EventType.PAPER_SEALED, paper.scan, 1)
        by, at = Speaker(Role.STAFF, paper.recorded_by), paper.recorded_at
        self.commits.commit(
            Change(
                fact=told(self.chance, given, sealed, at=at, by=by, action="record_paper"),
                writes=(Write(record),),
                encloses=tuple(self._letters(record, paper)),
            )
        )

    def _letters(self, record: Consent, paper: OnPaper) -> Iterator[Message]:
        """To whoever signed and has an address: what stands on record, and how to take it back."""
        for yes in record.yeses:
            reader = self.consents.identity(reader_of(record.person, yes.by))
            if reader and reader.mail.strip():
                yield Message(
                    id=LetterId(self.chance.uuid()),
                    letter=Letter.RECORDED,
                    person=record.person,
                    at=paper.recorded_at,
                    to=yes.by,
                    consents=frozenset({record.id}),
                )


class UndoPaper(ConsentDesk):
    def __call__(
        self, person: PersonId, consent: ConsentId, *, mistake: Mistake, member: MemberId
    ) -> Consent:
        """
        Revoke what was entered by mistake: it stays, and counts for nothing, not even as her word.

        What has ended already stays as it ended. Raises NotFound where it was not on paper.
        """
        found = record_of(self.known(person), consent)
        if found.paper is None:
            raise NotFound(consent)
        by = Speaker(Role.STAFF, member)
        return self.moved(
            person, consent, saying=Saying(became=State.REVOKED, by=by, mistake=mistake)
        )
