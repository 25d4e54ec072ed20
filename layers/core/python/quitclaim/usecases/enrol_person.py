from dataclasses import dataclass

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import Conflict, NotFound
from quitclaim.domain.ids import CollectionId, ConsentId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import HERSELF, THE_CLOCK
from quitclaim.domain.recognition.enrolment import Declined, Enrolment
from quitclaim.domain.recognition.permit import Permit, Refusal
from quitclaim.domain.recognition.references import FromCapture, Reference
from quitclaim.domain.recognition.templates import living_templates
from quitclaim.ports.changes import Change, Purpose, TemplateDrop
from quitclaim.ports.crops import CaptureKey
from quitclaim.ports.endpoint import Sample, Shown
from quitclaim.usecases.enrolment_desk import EnrolmentDesk
from quitclaim.usecases.retelling import told, until_it_holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A person's own picture of herself, where it lies, tied to the consent it was given with."""

    person: PersonId
    consent: ConsentId
    collection: CollectionId
    capture: CaptureKey


class EnrolPerson(EnrolmentDesk):
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
        permit = self.permit(dossier, collection=picture.collection, rules=rules)
        if isinstance(permit, Refusal):
            return permit
        shown = self.endpoint.embed_capture(picture.capture, permit=permit)
        answer = self._judged(picture, shown, dossier=dossier, permit=permit, rules=rules)
        if isinstance(answer, Enrolment) and shown.sample:
            version = dossier.versions[answer.consent]
            said = Announcement(EventType.CONSENT_ENROLLED, answer.consent, version)
            self.make_key(answer.person, said, rules=rules, by=HERSELF)
            self.let_go(answer)
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
        reference = Reference(
            source=FromCapture(picture.consent),
            faces=shown.faces,
            quality=shown.sample.quality if shown.sample else None,
            model=self.pack.model,
        )
        return self.judged(reference, consent, permit=permit, rules=rules)

    def _keep(self, enrolment: Enrolment, sample: Sample, *, permit: Permit) -> None:
        person, template = enrolment.person, enrolment.template
        try:
            self.gallery.enrol(template, sample.embedding, person=person, permit=permit)
        except NotFound as error:
            raise Conflict(enrolment.consent) from error  # a no took the key: decide again
        # Sealed under a key that went at this very moment it opens for nobody: make another one.
        if not self.keys.holders([person], purpose=Purpose.TEMPLATE):
            raise Conflict(enrolment.consent)
        # A no to this consent alone leaves the key to others: look once more.
        dossier, at = self.known(person), self.clock.now()
        if template not in living_templates(dossier, at=at):
            version = dossier.versions[enrolment.consent]
            said = Announcement(EventType.CONSENT_ENROLLED, enrolment.consent, version)
            fact = told(self.chance, said, at=at, by=THE_CLOCK, action="enrol_person")
            drops = (TemplateDrop(person, template),)
            self.commits.commit(Change(fact=fact, drops=drops, makes_less=True))
            raise Conflict(enrolment.consent)
