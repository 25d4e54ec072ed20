"""What enrolling somebody shares, wherever the picture of her face comes from (R20, I1)."""

from dataclasses import dataclass

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import AssetId, CollectionId, FaceId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import THE_CLOCK, Speaker
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.recognition.enrolment import Admission, Declined, Enrolment, enrolment_of
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.permit import Permit, Refusal, permit_for
from quitclaim.domain.recognition.references import Reference
from quitclaim.domain.recognition.runs import Aim, Capture
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.changes import Change, KeyMake, Purpose
from quitclaim.ports.endpoint import Endpoint
from quitclaim.ports.gallery import Gallery
from quitclaim.ports.library import Library
from quitclaim.ports.writes import Write
from quitclaim.usecases.likenesses import Likenesses, without_templates
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class EnrolmentDesk(PeopleDesk):
    library: Library
    catalogue: Catalogue
    endpoint: Endpoint
    gallery: Gallery
    pack: Pack

    def permit(
        self,
        dossier: Dossier,
        *,
        collection: CollectionId,
        rules: Rules,
        face: FaceId | None = None,
    ) -> Permit | Refusal:
        capture = Capture(
            aim=Aim.ENROLMENT,
            dossier=dossier,
            collection=collection,
            rules=rules,
            model=self.pack.model,
            target_rate=self.pack.target_rate,
            face=face,
        )
        return permit_for(capture, at=self.clock.now())

    def judged(
        self, reference: Reference, consent: Consent, *, permit: Permit, rules: Rules
    ) -> Enrolment | Declined:
        now = self.clock.now()
        admission = Admission(
            permit=permit,
            consent=consent,
            models=frozenset({self.pack.model}),
            floor=self.pack.floor,
            confirmations=rules.confirmations(at=now),
        )
        return enrolment_of(reference, admission, at=now)

    def make_key(self, person: PersonId, said: Announcement, *, rules: Rules, by: Speaker) -> None:
        """Where there is a key already, the condition alone is committed."""
        purpose, at = Purpose.TEMPLATE, self.clock.now()
        makes: tuple[KeyMake, ...] = ()
        if not self.keys.holders([person], purpose=purpose):
            makes = (KeyMake(person, purpose, self.keys.fresh(person, purpose=purpose)),)
        self.commits.commit(
            Change(
                fact=told(self.chance, said, at=at, by=by, action="enrol_person"),
                makes=makes,
                unless_moved=Stamp(asset=1, rules=rules.version, noes=rules.noes),
            )
        )

    def let_go(self, enrolment: Enrolment, *, but: AssetId | None = None) -> None:
        """
        She is known by another picture from now on: the link that gave this template so far gives
        it no more, or whoever takes that link back would take along what was never made of it.
        """
        person, template = enrolment.person, enrolment.template
        for asset in Likenesses(self.library, self.catalogue)(person):
            without = without_templates(asset, [template], of=person)
            if asset.id != but and without != asset:
                said = Announcement(EventType.ASSET_CHANGED, asset.id, without.version)
                at = self.clock.now()
                fact = told(self.chance, said, at=at, by=THE_CLOCK, action="enrol_person")
                self.commits.commit(Change(fact=fact, writes=(Write(without, asset),)))
