"""Which faces of an asset a permit lets us cut out, and whose crop one is (I15)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quitclaim.domain.checks import require, require_some
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.recognition.permit import Permit
from quitclaim.domain.recognition.runs import Aim, may_be_cropped, may_be_known_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """`regions`: the faces that are cut out. `others`: all that are left alone."""

    regions: tuple[Region, ...]
    others: tuple[Region, ...] = ()

    def __post_init__(self) -> None:
        require_some(regions=self.regions)

    def whose(self, seen: Iterable[Region]) -> Mapping[int, int]:
        """
        By its place among `regions`, which of the seen faces is that one, by its place too.

        A seen face is the one it shares most with, wanted or not: a box that was drawn beside
        somebody who is left alone never becomes a crop of hers. Where two share as much, it is
        nobody's, and of two that are seen in one place the one that fits better is taken.
        """
        best: dict[int, tuple[float, int]] = {}
        for number, face in enumerate(seen):
            place, share = self._nearest(face)
            if place is not None and share > best.get(place, (0.0, 0))[0]:
                best[place] = share, number
        return {place: number for place, (_, number) in best.items()}

    def _nearest(self, face: Region) -> tuple[int | None, float]:
        shares = [face.overlap(one) for one in (*self.regions, *self.others)]
        most = max(shares)
        place = shares.index(most)
        is_one = shares.count(most) == 1 and place < len(self.regions)
        if not is_one or not face.is_same_face(self.regions[place]):
            return None, most
        return place, most


def to_crop(asset: Asset, *, permit: Permit) -> tuple[Face, ...]:
    """
    The permitted faces, less those that somebody has spoken of since (I12, I15).

    To enrol somebody it is the one face that is linked to her, and no other of that picture.
    """
    enrols = permit.aim is Aim.ENROLMENT and len(permit.faces) == 1
    require(
        permit.aim is Aim.RUN or enrols,
        "a permit for a capture crops no asset: ask for one for a run, or name one face",
    )
    faces = (face for face in asset.faces if face.id in permit.faces)
    if enrols:
        # Moved to somebody else since, it is the face of one who may have said no.
        return tuple(face for face in faces if may_be_known_by(face, permit.gallery.values()))
    return tuple(face for face in faces if may_be_cropped(face))


def require_capture(permit: Permit) -> None:
    """Refuse a permit for an asset: the picture is a person's own, and no asset."""
    require(
        permit.aim is not Aim.RUN and not permit.faces,
        "a permit for faces of an asset opens no capture: ask for one for it",
    )
