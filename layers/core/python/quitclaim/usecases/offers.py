"""A face that waits to be one that somebody is known by, and all that was read about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import AssetId, FaceId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.likenesses import Likeness
from quitclaim.domain.pictures.links import Link
from quitclaim.usecases.enrolment_desk import EnrolmentDesk
from quitclaim.usecases.likenesses import likeness_of, with_likeness


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One face of one picture, as it was read, with whoever it is linked to."""

    asset: Asset
    face: Face
    link: Link
    likeness: Likeness
    rules: Rules
    dossier: Dossier

    @property
    def consent(self) -> Consent | None:
        """A record of somebody merged enrols under its own name alone, as a link does."""
        mine = (one for one in self.dossier.consents if one.person == self.link.person)
        return next((one for one in mine if one.id == self.likeness.consent), None)


def offer_of(desk: EnrolmentDesk, asset: AssetId, *, face: FaceId) -> Offer | None:
    """None: nobody waits for it any more, or she or the picture is gone."""
    rules, found = desk.library.rules(), desk.library.asset(asset)
    known = found.face(face) if found and not found.fate else None
    if not (found and known and known.link and known.link.likeness and waits(known)):
        return None
    dossier = desk.consents.dossier(known.link.person)
    if dossier is None or dossier.is_erased:
        return None
    return Offer(
        asset=found,
        face=known,
        link=known.link,
        likeness=known.link.likeness,
        rules=rules,
        dossier=dossier,
    )


def waits(face: Face) -> bool:
    return bool(face.link and face.link.likeness and face.link.likeness.waits)


def settled(offer: Offer, likeness: Likeness) -> Iterator[Face]:
    """Of two faces of one picture she is known by one: the template of the other is replaced."""
    for face in offer.asset.faces:
        hers = likeness_of(face, offer.link.person)
        if face == offer.face:
            yield with_likeness(face, likeness)
        elif likeness.template and hers and hers.template == likeness.template:
            yield with_likeness(face, None)
        else:
            yield face
