from dataclasses import dataclass

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import Conflict, NotFound
from quitclaim.domain.ids import CollectionId, ConsentId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import HERSELF, THE_CLOCK
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.recognition.enrolment import Admission, Declined, Enrolment, enrolment_of
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.permit import Permit, Refusal, permit_for
from quitclaim.domain.recognition.references import FromCapture, Reference
from quitclaim.domain.recognition.runs import Aim, Capture
from quitclaim.domain.recognition.templates import living_templates
from quitclaim.ports.changes import Change, KeyMake, Purpose, TemplateDrop
from quitclaim.ports.crops import CaptureKey
from quitclaim.ports.endpoint import Endpoint, Sample, Shown
from quitclaim.ports.gallery import Gallery
from quitclaim.ports.library import Library
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told, until_it_holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A person's own picture of herself, where it lies, tied to the consent it was given with."""

    person: PersonId
    consent: ConsentId
    collection: CollectionId
    capture: CaptureKey


@dataclass(frozen=True, slots=True)
class EnrolPerson(PeopleDesk):
    library: Library
    endpoint: Endpoint
    gallery: Gallery
    pack: Pack

    def __call__(self, picture: Picture) -> Enrolment | Declined | Refusal:
        """
        Keep the template of one face, or say everything against it (R20).

        Her template key is made in a transaction that fails when any no came in between, so that
        no key exists without a consent that counts (I1). A template sealed under a key that was
        dropped since is never opened again, and the gallery finds nothing of it.
        """
        return until_it_holds(lambda: self._enrol(picture))

    def _enrol(self, picture: Picture) -> Enrolment | Declined | Refusal:
        rules, dossier = self.library.rules(), self.known(picture.person)
        now = self.clock.now()
        capture = Capture(
            aim=Aim.ENROLMENT,
            dossier=dossier,
            collection=picture.collection,
            rules=rules,
            model=self.pack.model,
            target_rate=self.pack.target_rate,
        )
        permit = permit_for(capture, at=now)
        if isinstance(permit, Refusal):
            return permit
        shown = self.endpoint.embed_capture(picture.capture, permit=permit)
        answer = self._judged(picture, shown, dossier=dossier, permit=permit, rules=rules)
        if isinstance(answer, Enrolment) and shown.sample:
            self._make_key(dossier, answer, rules=rules)
            self._keep(answer, shown.sample, permit=permit)
        return answer

    def _judged(
        self,
        picture: Picture,
        shown: Shown,
        *,
        dossier: Dossier,
        permit: Permit,
        rules: Rules,
    ) -> Enrolment | Declined:
        consent = next((it for it in dossier.consents if it.id == picture.consent), None)
        if consent is None:
            raise NotFound(picture.consent)
        now = self.clock.now()
        admission = Admission(
            permit=permit,
            consent=consent,
            models=frozenset({self.pack.model}),
            floor=self.pack.floor,
            confirmations=rules.confirmations(at=now),
        )
        reference = Reference(
            source=FromCapture(picture.consent),
            faces=shown.faces,
            quality=shown.sample.quality if shown.sample else None,
            model=self.pack.model,
        )
        return enrolment_of(reference, admission, at=now)

    def _make_key(self, dossier: Dossier, enrolment: Enrolment, *, rules: Rules) -> None:
        """Where there is a key already, the condition alone is committed."""
        person, purpose = enrolment.person, Purpose.TEMPLATE
        version = dossier.versions[enrolment.consent]
        said = Announcement(EventType.CONSENT_ENROLLED, enrolment.consent, version)
        at = self.clock.now()
        makes: tuple[KeyMake, ...] = ()
        if not self.keys.holders([person], purpose=purpose):
            makes = (KeyMake(person, purpose, self.keys.fresh(person, purpose=purpose)),)
        self.commits.commit(
            Change(
                fact=told(self.chance, said, at=at, by=HERSELF, action="enrol_person"),
                makes=makes,
                unless_moved=Stamp(asset=1, rules=rules.version, noes=rules.noes),
            )
        )

    def _keep(self, enrolment: Enrolment, sample: Sample, *, permit: Permit) -> None:
        person, template = enrolment.person, enrolment.template
        try:
            self.gallery.enrol(template, sample.embedding, person=person, permit=permit)
        except NotFound as error:
            raise Conflict(enrolment.consent) from error  # a no took the key: decide again
        # A no to this consent alone leaves the key to others: look once more.
        dossier, at = self.known(person), self.clock.now()
        if template not in living_templates(dossier, at=at):
            version = dossier.versions[enrolment.consent]
            said = Announcement(EventType.CONSENT_ENROLLED, enrolment.consent, version)
            fact = told(self.chance, said, at=at, by=THE_CLOCK, action="enrol_person")
            drops = (TemplateDrop(person, template),)
            self.commits.commit(Change(fact=fact, drops=drops, makes_less=True))
            raise Conflict(enrolment.consent)
