"""A face that people confirmed to be hers becomes her template, and falls with its link (R20)."""

from dataclasses import replace
from functools import partial

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.errors import Conflict, NotFound
from quitclaim.domain.ids import AssetId, FaceId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.likenesses import Fault, Flag, Likeness
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.recognition.enrolment import Declined, Enrolment, faults_of_link
from quitclaim.domain.recognition.permit import Permit, Refusal
from quitclaim.domain.recognition.references import FromLink, Reference
from quitclaim.domain.recognition.selfies import place_of
from quitclaim.ports.changes import Change, Purpose
from quitclaim.ports.endpoint import Sample
from quitclaim.ports.writes import Write
from quitclaim.usecases.enrolment_desk import EnrolmentDesk
from quitclaim.usecases.likenesses import with_faces
from quitclaim.usecases.offers import Offer, offer_of, settled, waits
from quitclaim.usecases.retelling import told, until_it_holds


class EnrolFromLink(EnrolmentDesk):
    def __call__(self, asset: AssetId) -> tuple[Likeness, ...]:
        """
        What came of each face of it that somebody asked her to be known by; of none twice.

        The template is kept in the very change that says so of the link, on condition that nothing
        it rests on has moved: without its link it never stands, whoever crashes, and whenever.
        """
        found = self.library.asset(asset)
        waiting = [face.id for face in found.faces if waits(face)] if found else []
        came = (until_it_holds(partial(self._look, asset, face)) for face in waiting)
        return tuple(likeness for likeness in came if likeness)

    def _look(self, asset: AssetId, face: FaceId) -> Likeness | None:
        offer = offer_of(self, asset, face=face)
        if offer is None:
            return None
        consent, rules = offer.consent, offer.rules
        if consent is None:
            return self._declined(offer, Fault.OTHER_CONSENT)
        needed = rules.confirmations(at=self.clock.now())
        faults = tuple(faults_of_link(offer.face, person=consent.person, needed=needed))
        if faults:
            return self._declined(offer, *faults)
        permit = self.permit(
            offer.dossier, collection=place_of(consent), rules=rules, face=offer.face.id
        )
        if isinstance(permit, Refusal):
            return self._declined(offer, Fault.NOT_PERMITTED)
        return self._embedded(offer, consent, permit=permit)

    def _embedded(self, offer: Offer, consent: Consent, *, permit: Permit) -> Likeness:
        sample = self.endpoint.embed(offer.asset.id, permit=permit).get(offer.face.id)
        if sample is None:
            return self._declined(offer, Fault.NO_FACE)
        reference = Reference(
            source=FromLink(consent=consent.id, asset=offer.asset.id, face=offer.face),
            faces=1,
            quality=sample.quality,
            model=self.pack.model,
        )
        answer = self.judged(reference, consent, permit=permit, rules=offer.rules)
        if isinstance(answer, Declined):
            return self._declined(offer, *answer.faults)
        return self._kept(offer, answer, sample=sample, permit=permit)

    def _kept(
        self, offer: Offer, enrolment: Enrolment, *, sample: Sample, permit: Permit
    ) -> Likeness:
        person, rules, dossier = enrolment.person, offer.rules, offer.dossier
        if not self.keys.holders([person], purpose=Purpose.TEMPLATE):
            her = Announcement(EventType.PERSON_CHANGED, dossier.id, dossier.person.version)
            self.make_key(person, her, rules=rules, by=THE_CLOCK)
        self.let_go(enrolment, but=offer.asset.id)
        try:
            master = self.gallery.sealed(
                enrolment.template, sample.embedding, person=person, permit=permit
            )
        except NotFound as error:
            raise Conflict(enrolment.consent) from error  # a no took the key: decide again
        likeness = replace(offer.likeness, settled_at=self.clock.now(), template=enrolment.template)
        version = dossier.versions[enrolment.consent]
        enrolled = Announcement(EventType.CONSENT_ENROLLED, enrolment.consent, version)
        change = self._change(offer, likeness, enrolled)
        stamp = Stamp(asset=offer.asset.version, rules=rules.version, noes=rules.noes)
        self.commits.commit(replace(change, keeps=(master,), unless_moved=stamp))
        return likeness

    def _declined(self, offer: Offer, *faults: Fault | Flag) -> Likeness:
        likeness = replace(offer.likeness, settled_at=self.clock.now(), faults=faults)
        self.commits.commit(self._change(offer, likeness))
        return likeness

    def _change(self, offer: Offer, likeness: Likeness, *said: Announcement) -> Change:
        asset = offer.asset
        after = with_faces(asset, tuple(settled(offer, likeness)))
        changed = Announcement(EventType.FACE_SETTLED, asset.id, after.version)
        at, action = self.clock.now(), "enrol_from_link"
        fact = told(self.chance, changed, *said, at=at, by=THE_CLOCK, action=action)
        return Change(fact=fact, writes=(Write(after, asset),))
