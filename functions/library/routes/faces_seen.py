"""A picture's faces as one member is shown them (R42)."""

from collections.abc import Iterator

from functions.library.routes.faces_told import (
    ExemptionShown,
    MarkedFace,
    MarkingShown,
    PersonNamed,
    SuggestionShown,
)
from functions.library.routes.knowing_told import LikenessShown
from functions.library.routes.people_seen import Acquaintance
from functions.library.routes.seen import PlaceShown, from_left_to_right
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.links import Link, Suggestion
from quitclaim.domain.pictures.marks import Exemption


def marking_seen(look: Acquaintance, asset: Asset) -> MarkingShown:
    review = asset.review if asset.is_reviewed else None
    sees_faces = look.member.sees(Visible.FACES)
    return MarkingShown(
        asset=asset.id,
        version=asset.version,
        is_reviewed=asset.is_reviewed,
        reviewed_at=review.at if review else None,
        reviewed_by=review.by if review else None,
        faces=tuple(_faces(look, asset)) if sees_faces else None,
        presences=tuple(
            PersonNamed(person=one.person, name=look.name(one.person)) for one in asset.presences
        ),
        crop=PlaceShown.of(asset.crop),
    )


def _faces(look: Acquaintance, asset: Asset) -> Iterator[MarkedFace]:
    for face in sorted(asset.faces, key=from_left_to_right):
        yield _face(look, face)


def _face(look: Acquaintance, face: Face) -> MarkedFace:
    place, person = face.region, face.link.person if face.link else None
    return MarkedFace(
        face=face.id,
        x=place.x,
        y=place.y,
        w=place.w,
        h=place.h,
        origin=face.origin,
        mark=face.mark.kind if face.mark else None,
        person=person,
        name=look.name(person),
        confirmations=len(face.link.confirmations) if face.link else 0,
        suggestion=_suggestion(look, face.suggestion) if face.suggestion else None,
        rejected=tuple(sorted(face.rejected)),
        excluded=face.excluded,
        untaggable=face.untaggable,
        exemption=_exemption(face.exemption) if face.exemption else None,
        likeness=_likeness(face.link) if face.link else None,
    )


def _likeness(link: Link) -> LikenessShown | None:
    return LikenessShown.of(link.likeness) if link.likeness else None


def _suggestion(look: Acquaintance, suggestion: Suggestion) -> SuggestionShown:
    return SuggestionShown(
        person=suggestion.person,
        name=look.name(suggestion.person),
        flags=tuple(sorted(suggestion.flags)),
    )


def _exemption(exemption: Exemption) -> ExemptionShown:
    return ExemptionShown(
        channels=tuple(sorted(exemption.channels)),
        basis=exemption.basis,
        note=exemption.note,
        since=exemption.during.starts_at,
        until=exemption.during.until,
    )
