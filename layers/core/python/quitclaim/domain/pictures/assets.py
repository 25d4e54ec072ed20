"""An asset: one content, the faces and people in it, the collections it is in, its review."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import (
    AssetId,
    CollectionId,
    ContentHash,
    FaceId,
    MemberId,
    PersonId,
    TemplateId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.pictures.faces import Face, Origin
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.reviews import Presence, Review, Vouch

__all__ = ["MOST_FACES", "MOST_MEMBERSHIPS", "Asset", "Face", "Fate", "Origin"]

# So that an asset is one item and each of its changes one small transaction, whatever the group.
MOST_MEMBERSHIPS: Final = 20
MOST_FACES: Final = 500


class Fate(Word):
    """What bars a whole asset, whoever is in it."""

    DELETED = "deleted"
    BLOCKED = "blocked"
    WITHHELD = "withheld"  # an erased person was present without a region: nothing can redact her


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """
    `unreadable`: what a stored value we do not know says of itself; it withholds the asset.
    `extent`: of the upright picture, None where nobody wrote it down; `pixels`: a keyed hash of it,
    likewise. `crop`: all that is shown.
    """

    id: AssetId
    content: ContentHash
    faces: tuple[Face, ...]
    memberships: frozenset[CollectionId]
    presences: tuple[Presence, ...] = ()
    review: Review | None = None
    vouch: Vouch | None = None
    fate: Fate | None = None
    licence_until: datetime | None = None
    taken_at: datetime | None = None
    added_at: datetime | None = None
    added_by: MemberId | None = None
    on_hold: bool = False
    extent: Extent | None = None
    pixels: ContentHash | None = None
    crop: Region | None = None
    unreadable: str | None = None
    version: int = 1

    def __post_init__(self) -> None:
        require_hashes(id=self.id, content=self.content, pixels=self.pixels)
        require_instants(until=self.licence_until, taken_at=self.taken_at, added_at=self.added_at)
        require_uuids(added_by=self.added_by)
        require(self.version >= 1, "a version counts from 1")
        for collection in self.memberships:
            require_uuids(collection=collection)
        require(
            len(self.memberships) <= MOST_MEMBERSHIPS,
            f"an asset is in at most {MOST_MEMBERSHIPS} collections: take it out of one first",
        )
        require(
            len(self.faces) <= MOST_FACES,
            f"an asset has at most {MOST_FACES} faces: cut the picture into parts",
        )
        ids = {face.id for face in self.faces}
        require(len(ids) == len(self.faces), "a face is on an asset once: give each its own id")
        require(
            self.crop is None or self.extent is not None,
            "a crop is cut from a picture of a known size: measure it first",
        )
        present = {presence.person for presence in self.presences}
        require(len(present) == len(self.presences), "a person is present once: keep one row")

    @property
    def is_reviewed(self) -> bool:
        return self.review is not None and self.review.content == self.content

    @property
    def prints(self) -> frozenset[ContentHash]:
        """By whatever it is known again: its first bytes, those it has now, its pixels."""
        known = {ContentHash(self.id), self.content, self.pixels}
        return frozenset(it for it in known if it)

    @property
    def people(self) -> frozenset[PersonId]:
        """Everybody whose records a verdict on this asset reads."""
        linked = {face.link.person for face in self.faces if face.link}
        return frozenset(linked | {presence.person for presence in self.presences})

    @property
    def named(self) -> frozenset[PersonId]:
        """Everybody whom anything here names: suggestions and rejections too."""
        suggested = {face.suggestion.person for face in self.faces if face.suggestion}
        return self.people.union(suggested, *(face.rejected for face in self.faces))

    @property
    def likenesses(self) -> frozenset[tuple[PersonId, TemplateId]]:
        """The templates that were made of its faces: each goes with its link (R23)."""
        if self.fate:
            return frozenset()
        links = (face.link for face in self.faces if face.link)
        return frozenset(
            (link.person, link.likeness.template)
            for link in links
            if link.likeness and link.likeness.template
        )

    def face(self, face: FaceId) -> Face | None:
        return next((known for known in self.faces if known.id == face), None)

    def with_face(self, changed: Face) -> "Asset":
        """The same faces with one changed; a new face is found or drawn, never slipped in."""
        faces = tuple(changed if face.id == changed.id else face for face in self.faces)
        require(changed in faces, "this face is not on the asset: draw or detect it first")
        return replace(self, faces=faces, version=self.version + 1)
