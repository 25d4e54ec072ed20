"""By which faces somebody is known, was to be, or may be: for staff, on her page (R20, R42)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.likenesses import Fault, Flag, Likeness
from quitclaim.domain.recognition.knowing import Offering, size_px
from quitclaim.domain.recognition.templates import living_templates
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Consents
from quitclaim.ports.keys import Keys
from quitclaim.usecases.likenesses import Likenesses
from quitclaim.usecases.offer_face import OfferFace

# A page answers within somebody's patience.
LOOKED_AT: Final = 200
OFFERED: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFace:
    """A face that is linked to her. `faults`: why she cannot be known by it, of no consent."""

    asset: Asset
    face: Face
    likeness: Likeness | None
    faults: tuple[Fault | Flag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBy:
    """
    `asked`: what came of those that somebody chose. `living`: whatever may be compared of hers.
    `is_cut`: more pictures show her than were looked at.
    """

    open: tuple[Consent, ...]
    asked: tuple[OwnFace, ...]
    offered: tuple[OwnFace, ...]
    living: frozenset[TemplateId]
    is_cut: bool


@dataclass(frozen=True, slots=True)
class BrowseLikenesses:
    consents: Consents
    offer: OfferFace
    likenesses: Likenesses
    keys: Keys

    def __call__(self, person: PersonId) -> KnownBy:
        """Only read. Nobody is asked for a face that no permit would open."""
        own: list[OwnFace] = []
        opened: list[Offering] = []
        is_cut = False
        for alias in self.consents.aliases(person):
            offerings = self.open_for(alias)
            opened += offerings
            assets = tuple(islice(self.likenesses(alias), LOOKED_AT + 1))
            is_cut |= len(assets) > LOOKED_AT
            for asset in assets[:LOOKED_AT]:
                own += self.of(asset, alias, offerings=offerings)
        offered = [it for it in own if not it.faults and it.likeness is None]
        offered.sort(key=lambda it: size_px(it.asset, it.face), reverse=True)
        return KnownBy(
            open=tuple(one.consent for one in opened),
            asked=tuple(it for it in own if it.likeness),
            offered=tuple(offered[:OFFERED]) if opened else (),
            living=self._living(person),
            is_cut=is_cut,
        )

    def _living(self, person: PersonId) -> frozenset[TemplateId]:
        """Of whoever holds no key none is left, whatever a link still says of it."""
        dossier = self.consents.dossier(person)
        held = self.keys.holders(self.consents.aliases(person), purpose=Purpose.TEMPLATE)
        if dossier is None or not held:
            return frozenset()
        return living_templates(dossier, at=self.offer.clock.now())

    def open_for(self, person: PersonId) -> tuple[Offering, ...]:
        at = self.offer.clock.now()
        if self.offer.deployed is None:
            return ()
        return tuple(one for one in self.offer.offerings(person) if one.is_open(at=at))

    def of(
        self, asset: Asset, person: PersonId, *, offerings: tuple[Offering, ...]
    ) -> Iterator[OwnFace]:
        at = self.offer.clock.now()
        for face in () if asset.fate else asset.faces:
            if face.link and face.link.person == person:
                faults = [tuple(one.against(asset, face, at=at)) for one in offerings]
                yield OwnFace(
                    asset=asset,
                    face=face,
                    likeness=face.link.likeness,
                    faults=min(faults, key=len, default=(Fault.NOT_PERMITTED,)),
                )
