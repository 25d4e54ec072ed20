"""Links move when two people are merged, and back when they are parted again (R18)."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from quitclaim.domain.assets import Asset, Face
from quitclaim.domain.corrections import Hindrance, face_on
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import AssetId, FaceId, PersonId, require_hashes, require_uuids
from quitclaim.domain.links import Link
from quitclaim.domain.reviews import Presence


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """`faces` that were changed on one asset, and all its `presences`, as they were."""

    asset: AssetId
    gone: PersonId
    kept: PersonId
    faces: tuple[Face, ...]
    presences: tuple[Presence, ...]

    def __post_init__(self) -> None:
        require_hashes(asset=self.asset)
        require_uuids(gone=self.gone, kept=self.kept)


def renaming_of(asset: Asset, gone: PersonId, *, kept: PersonId) -> Renaming:
    """What undoing it needs to know of this asset."""
    return Renaming(
        asset=asset.id,
        gone=gone,
        kept=kept,
        faces=tuple(face for face in asset.faces if _face(face, gone, kept=kept) != face),
        presences=asset.presences,
    )


def renamed(asset: Asset, gone: PersonId, *, kept: PersonId) -> Asset:
    """The asset with `kept` wherever it named `gone`."""
    faces = tuple(_face(face, gone, kept=kept) for face in asset.faces)
    return _with(asset, faces, presences=_presences(asset.presences, gone, kept=kept))


def named_back(asset: Asset, renaming: Renaming) -> Asset:
    """Undo. What somebody has spoken of since stays as she left it: a person decides (I12)."""
    gone, kept = renaming.gone, renaming.kept
    was = {_face(face, gone, kept=kept): face for face in renaming.faces}
    faces = tuple(was.get(face, face) for face in asset.faces)
    presences = asset.presences
    if presences == _presences(renaming.presences, gone, kept=kept):
        presences = renaming.presences
    return _with(asset, faces, presences=presences)


def split_off(
    asset: Asset, faces: Collection[FaceId], *, person: PersonId, other: PersonId
) -> Asset:
    """These faces are somebody else's: their links move as they are, the records stay."""
    for name in faces:
        link = face_on(asset, name).link
        if link is None or link.person != person:
            raise NotAllowed(Hindrance.NOT_LINKED)
    moved = tuple(_linked(face, other) if face.id in faces else face for face in asset.faces)
    return _with(asset, moved, presences=asset.presences)


def _with(asset: Asset, faces: tuple[Face, ...], *, presences: tuple[Presence, ...]) -> Asset:
    if faces == asset.faces and presences == asset.presences:
        return asset
    return replace(asset, faces=faces, presences=presences, version=asset.version + 1)


def _presences(
    presences: tuple[Presence, ...], gone: PersonId, *, kept: PersonId
) -> tuple[Presence, ...]:
    """Somebody is present once, under whatever name."""
    is_twice = any(one.person == kept for one in presences)
    return tuple(
        replace(one, person=kept) if one.person == gone else one
        for one in presences
        if not (is_twice and one.person == gone)
    )


def _face(face: Face, gone: PersonId, *, kept: PersonId) -> Face:
    rejected = face.rejected
    if gone in rejected:
        rejected = (rejected - {gone}) | {kept}
    suggestion = face.suggestion
    if suggestion and suggestion.person == gone:
        suggestion = replace(suggestion, person=kept)
    # A rejection of either outlives a proposal of the other (I12).
    if suggestion and suggestion.person in rejected:
        suggestion = None
    is_hers = face.link is not None and face.link.person == gone
    named = _linked(face, kept) if is_hers else face
    return replace(named, rejected=rejected, suggestion=suggestion)


def _linked(face: Face, person: PersonId) -> Face:
    link = face.link
    assert link is not None  # noqa: S101  asked of linked faces only
    suggested = replace(link.suggested, person=person) if link.suggested else None
    moved = Link(person=person, confirmations=link.confirmations, suggested=suggested)
    return replace(face, link=moved)
