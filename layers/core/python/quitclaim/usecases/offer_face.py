"""Know her by this face: asked for by staff, one face at a time, looked at where faces are."""

from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.ids import AssetId, ConsentId, FaceId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.corrections import Hindrance, face_on
from quitclaim.domain.pictures.likenesses import Likeness
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.domain.recognition.knowing import Offering
from quitclaim.domain.recognition.templates import named_in
from quitclaim.domain.scope import BiometricScope
from quitclaim.ports.changes import Change
from quitclaim.ports.consents import Consents
from quitclaim.ports.writes import Write
from quitclaim.usecases.approve_assessment import Unapprovable
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.likenesses import with_faces, with_likeness
from quitclaim.usecases.mark_asset import Looked
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class OfferFace(LibraryDesk):
    """`deployed` None: nobody is recognised here, and no face is asked for."""

    consents: Consents
    deployed: Deployed | None

    def __call__(self, asset: AssetId, face: FaceId, *, consent: ConsentId, by: Looked) -> Asset:
        """
        Of exactly the version she looked at; everything that is known to speak against it refuses.

        Nothing is cropped here. The event goes to whoever may, and asks for a permit of its own.
        """
        if self.deployed is None:
            raise NotAllowed(Unapprovable.NOT_DEPLOYED)
        found = self.known(asset)
        if found.unreadable:
            raise NotAllowed(Hindrance.UNREADABLE)
        if found.version != by.version:
            raise Conflict("the picture moved on: look at it again")
        known, now = face_on(found, face), self.clock.now()
        if known.link is None:
            raise NotAllowed(Hindrance.NOT_LINKED)
        offering = next(
            (it for it in self.offerings(known.link.person) if it.consent.id == consent), None
        )
        if offering is None:
            raise NotFound(consent)
        faults = tuple(offering.against(found, known, at=now))
        if faults:
            raise NotAllowed(*faults)
        likeness = Likeness(consent=consent, asked_by=by.member, asked_at=now)
        return self._asked(found, known, likeness=likeness, by=by)

    def offerings(self, person: PersonId) -> Iterator[Offering]:
        """One for each yes to be recognised that stands under this very record of hers."""
        dossier = self.consents.dossier(person)
        if dossier is None or dossier.is_erased:
            return
        hers = [one for one in dossier.consents if one.person == person and _is_yes(one)]
        named = {place for one in hers if (place := named_in(one))}
        places, rules = self.library.collections(sorted(named)), self.library.rules()
        for consent in hers:
            named_there = named_in(consent)
            yield Offering(
                consent=consent,
                dossier=dossier,
                rules=rules,
                rule=places.get(named_there) if named_there else None,
                least_px=self.deployed.least_px if self.deployed else 0,
            )

    def _asked(self, found: Asset, known: Face, *, likeness: Likeness, by: Looked) -> Asset:
        faces = tuple(with_likeness(it, likeness) if it == known else it for it in found.faces)
        asked = with_faces(found, faces)
        said = Announcement(EventType.FACE_OFFERED, found.id, asked.version)
        speaker, at = Speaker(Role.STAFF, by.member), self.clock.now()
        fact = told(self.chance, said, at=at, by=speaker, action=by.action.value)
        self.commits.commit(Change(fact=fact, writes=(Write(asked, found),)))
        return asked


def _is_yes(consent: Consent) -> bool:
    return isinstance(consent.asked, BiometricScope) and bool(consent.yeses) and not consent.ending
