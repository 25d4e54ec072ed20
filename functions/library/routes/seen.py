"""The library as members see it: what pages and the API show of collections and pictures."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from quitclaim.domain.ids import AssetId, CollectionId, FaceId
from quitclaim.domain.organisation.members import Member, Visible
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.captions import vouched_for
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_library import Listed
from quitclaim.usecases.browse_library import Shown as ShownPicture
from quitclaim_web.doors.asked import Shown


class CollectionShown(Shown):
    id: CollectionId
    name: str | None
    opened_at: datetime | None
    recognition: Mode
    sensitive: bool


class FaceShown(Shown):
    id: FaceId
    x: int
    y: int
    w: int
    h: int


class PlaceShown(Shown):
    """All four in 1/10,000 of the upright picture."""

    x: int
    y: int
    w: int
    h: int

    @classmethod
    def of(cls, region: Region | None) -> Self | None:
        return cls(x=region.x, y=region.y, w=region.w, h=region.h) if region else None


class PictureShown(Shown):
    """
    `faces`: None for whoever is not shown them; a face is 1/10,000 of the picture.

    `width`, `height`: of the upright picture, None where nobody wrote them down. `crop`: all that
    its renditions show; None is all of it.
    """

    id: AssetId
    thumbnail: str
    caption: str
    vouched: bool
    credit: str
    keywords: tuple[str, ...]
    file_name: str
    faces: tuple[FaceShown, ...] | None
    face_count: int
    is_reviewed: bool
    taken_at: datetime | None
    added_at: datetime | None
    licence_until: datetime | None
    width: int | None
    height: int | None
    crop: PlaceShown | None
    version: int


@dataclass(frozen=True, slots=True)
class Looking:
    """How one member is shown what there is (R42)."""

    addresses: Addresses
    member: Member

    def collection(self, listed: Listed) -> CollectionShown:
        label = listed.label
        return CollectionShown(
            id=listed.collection,
            name=label.name if label else None,
            opened_at=label.opened_at if label else None,
            recognition=listed.rule.mode,
            sensitive=listed.rule.sensitive,
        )

    def picture(self, shown: ShownPicture) -> PictureShown:
        asset, text = shown.asset, shown.description
        extent = asset.extent
        return PictureShown(
            id=asset.id,
            thumbnail=self.addresses.thumbnail(asset.id),
            caption=text.caption if text else "",
            vouched=_is_vouched(asset, text.caption, by=text.vouched) if text else False,
            credit=text.credit if text else "",
            keywords=tuple(sorted(text.keywords)) if text else (),
            file_name=text.file_name if text else "",
            faces=self._faces(shown),
            face_count=len(asset.faces),
            is_reviewed=asset.is_reviewed,
            taken_at=asset.taken_at,
            added_at=asset.added_at,
            licence_until=asset.licence_until,
            width=extent.width if extent else None,
            height=extent.height if extent else None,
            crop=PlaceShown.of(asset.crop),
            version=asset.version,
        )

    def tags(self, shown: ShownPicture) -> tuple[str, ...]:
        """Names that a program wrote into the file, for whoever is shown names."""
        if shown.description is None or not self.member.sees(Visible.NAMES):
            return ()
        return tuple(tag.name for tag in shown.description.tags)

    def _faces(self, shown: ShownPicture) -> tuple[FaceShown, ...] | None:
        if not self.member.sees(Visible.FACES):
            return None
        return tuple(
            FaceShown(id=face.id, x=place.x, y=place.y, w=place.w, h=place.h)
            for face in sorted(shown.asset.faces, key=from_left_to_right)
            for place in [face.region]
        )


def _is_vouched(asset: Asset, caption: str, *, by: str) -> bool:
    return asset.vouch is not None and by == vouched_for(caption, asset.people)


def from_left_to_right(face: Face) -> tuple[int, int]:
    """As people count who is in a picture."""
    return face.region.x, face.region.y
