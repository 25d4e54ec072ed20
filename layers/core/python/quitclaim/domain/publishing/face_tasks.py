"""Faces nobody knows, as tasks that need no identity: blur, crop, ask, exempt (R31)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import Word, require_some
from quitclaim.domain.ids import AssetId, Channel, FaceId, require_hashes, require_uuids
from quitclaim.domain.organisation.finish import Cover
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.proposing import crop_without
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.looks import Sight
from quitclaim.domain.publishing.verdict import Bar, Verdict
from quitclaim.domain.publishing.worklists import Judged


class Way(Word):
    """What may be done with a face while nobody says whose it is."""

    BLUR = "blur"
    CROP = "crop"
    ASK = "ask"
    EXEMPT = "exempt"


_LARGEST_FIRST: Final = (Cover.BODY, Cover.HEAD)
_UNKNOWN: Final = (Sight.UNKNOWN, Sight.BYSTANDER)
_GONE: Final = frozenset({Bar.DELETED, Bar.BLOCKED})


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownFace:
    """`covers`: how much of her those channels would hide, and a crop has to leave out."""

    face: FaceId
    ways: tuple[Way, ...]
    channels: tuple[Channel, ...]
    covers: frozenset[Cover] = frozenset({Cover.HEAD})

    def __post_init__(self) -> None:
        require_uuids(face=self.face)
        require_some(ways=self.ways, channels=self.channels, covers=self.covers)

    def crop_of(self, asset: Asset) -> Region | None:
        """What could be shown without her: on each of the channels or, if need be, on some."""
        for cover in _LARGEST_FIRST:
            if cover in self.covers and (crop := crop_without(asset, self.face, cover=cover)):
                return crop
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceTask:
    asset: AssetId
    faces: tuple[UnknownFace, ...]

    def __post_init__(self) -> None:
        require_hashes(asset=self.asset)
        require_some(faces=self.faces)


def face_tasks(judged: Iterable[Judged]) -> tuple[FaceTask, ...]:
    """One task an asset, with every face that some channel cannot show for want of a name."""
    verdicts: dict[AssetId, list[Verdict]] = {}
    for one in judged:
        if _GONE.isdisjoint(one.verdict.bars):
            verdicts.setdefault(one.asset, []).append(one.verdict)
    return tuple(
        FaceTask(asset=asset, faces=faces)
        for asset in sorted(verdicts)
        if (faces := _unknown_faces(verdicts[asset]))
    )


def _unknown_faces(verdicts: list[Verdict]) -> tuple[UnknownFace, ...]:
    where: dict[FaceId, list[Verdict]] = {}
    for verdict in verdicts:
        for face, look in verdict.faces.items():
            if look.why in _UNKNOWN:
                where.setdefault(face, []).append(verdict)
    return tuple(
        UnknownFace(
            face=face,
            ways=_ways(where[face], face),
            channels=tuple(sorted(verdict.channel for verdict in where[face])),
            covers=frozenset(verdict.finish.cover for verdict in where[face]),
        )
        for face in sorted(where)
    )


def _ways(verdicts: list[Verdict], face: FaceId) -> tuple[Way, ...]:
    # A sensitive collection withholds: blurring would not make anything usable there.
    redacts = any(Bar.NO_REDACTION not in verdict.bars for verdict in verdicts)
    # Somebody looked and said bystander: there is nobody to ask.
    is_bystander = any(verdict.faces[face].why is Sight.BYSTANDER for verdict in verdicts)
    offered = {Way.BLUR: redacts, Way.CROP: True, Way.ASK: not is_bystander, Way.EXEMPT: True}
    return tuple(way for way in Way if offered[way])
