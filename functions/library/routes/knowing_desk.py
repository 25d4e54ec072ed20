"""Know somebody by a confirmed face, as pages and programs ask for it (R20)."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.faces import looked, require_sees_faces
from functions.library.routes.knowing_forms import KnowBy
from functions.library.routes.knowing_told import (
    KnownByShown,
    LikenessShown,
    OpenConsent,
    OwnFaceShown,
)
from functions.library.routes.matches_told import FaceSeen
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.recognition.templates import named_in
from quitclaim.ports.addresses import Addresses
from quitclaim.ports.catalogue import Catalogue
from quitclaim.usecases.browse_likenesses import BrowseLikenesses, KnownBy, OwnFace
from quitclaim.usecases.browse_people import BrowsePeople, Known
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowingDesk:
    people: BrowsePeople
    browse: BrowseLikenesses
    addresses: Addresses
    catalogue: Catalogue

    def known(self, call: Call[Any], person: PersonId) -> Known:
        """Who is on a picture is told to those who are shown faces (R42)."""
        if not call.member.sees(Visible.FACES):
            raise NotFound(person)
        return self.people.person(person)

    def shown(self, call: Call[Any], person: PersonId) -> KnownByShown:
        known = self.known(call, person).id
        found = self.browse(known)
        return KnownByShown(
            person=known,
            is_deployed=self.browse.offer.deployed is not None,
            open=self._open(found.open),
            asked=tuple(self._face(one, found) for one in found.asked),
            offered=tuple(self._face(one, found) for one in found.offered),
            is_cut=found.is_cut,
        )

    def offered(self, call: Call[KnowBy]) -> Asset:
        require_sees_faces(call)
        asked, by = call.asked, looked(call, Action.ENROL)
        return self.browse.offer(asked.asset, asked.face, consent=asked.consent, by=by)

    def _open(self, consents: tuple[Consent, ...]) -> tuple[OpenConsent, ...]:
        named = {one.id: named_in(one) for one in consents}
        labels = self.catalogue.labels(sorted({place for place in named.values() if place}))
        return tuple(
            OpenConsent(
                consent=consent,
                collection=place,
                called=labels[place].name if place and place in labels else None,
            )
            for consent, place in named.items()
        )

    def _face(self, own: OwnFace, found: KnownBy) -> OwnFaceShown:
        likeness = own.likeness
        return OwnFaceShown(
            at=FaceSeen.of(own.asset, own.face, addresses=self.addresses),
            likeness=LikenessShown.of(likeness) if likeness else None,
            counts=bool(likeness and likeness.template in found.living),
        )
