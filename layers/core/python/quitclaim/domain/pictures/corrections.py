"""
What people and detectors say of a face: a new version of the asset (R19, I12; art. 5(1)(d)).

A job adds and tidies, a person decides: nothing a person touched is ever undone by a re-run. Who
says the same again changes nothing and gets the very same asset.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import FaceId
from quitclaim.domain.pictures.assets import Asset, Face, Fate, Origin
from quitclaim.domain.pictures.marks import Exemption, Mark, MarkKind
from quitclaim.domain.pictures.regions import Region

_LEFT_BY_ERASURE: Final = (MarkKind.REDACT, MarkKind.KEEP)


class Hindrance(Word):
    """Why a correction cannot be made."""

    DELETED = "deleted"  # the asset is gone: upload it anew
    UNREADABLE = "unreadable"  # a newer release wrote it: let that one correct it
    ON_HOLD = "on_hold"  # a legal hold keeps the asset: let it end first
    FACE_KNOWN = "face_known"  # a face is there already: speak of that one
    NOT_DRAWN = "not_drawn"  # only a drawn box goes away: mark what is not a face
    SPOKEN_OF = "spoken_of"  # somebody said something of this face: undo that first
    LINKED = "linked"  # unlink or move the face first
    NOT_LINKED = "not_linked"  # link it by hand
    NOT_SUGGESTED = "not_suggested"  # nothing to confirm: link it by hand
    MARKED = "marked"  # take the mark back first
    EXCLUDED = "excluded"  # excluded by hand from every run
    REJECTED = "rejected"  # a person said it is somebody else
    NOT_TO_BE_TAGGED = "not_to_be_tagged"  # what an erasure left
    ONLY_ERASURE_KEEPS = "only_erasure_keeps"  # give an exemption with its basis instead
    NOT_MEASURED = "not_measured"  # upload the file once more: its size was not written down
    TOO_SMALL = "too_small"  # a larger part
    WHOLE_PICTURE = "whole_picture"  # take the crop away instead
    NOTHING_TO_UNDO = "nothing_to_undo"  # nobody said anything of this face that could be undone


def found(asset: Asset, regions: Iterable[tuple[FaceId, Region]]) -> Asset:
    """What a run of the detector changes; running it again with the same result changes nothing."""
    if asset.fate is Fate.DELETED:
        return asset
    seen = tuple(regions)
    new: list[Face] = []
    for name, region in seen:
        if not any(region.is_same_face(face.region) for face in (*asset.faces, *new)):
            new.append(Face(id=name, region=region))
    # R56: whoever reviewed the picture vouched for every face marked then, and for no new one.
    is_vouched_for = asset.is_reviewed and not new
    kept = tuple(
        face
        for face in asset.faces
        if is_vouched_for
        or _is_touched(face)
        or any(region.is_same_face(face.region) for _, region in seen)
    )
    faces = (*kept, *new)
    if faces == asset.faces:
        return asset
    review = None if new else asset.review
    return replace(asset, faces=faces, review=review, version=asset.version + 1)


def drawn(asset: Asset, face: FaceId, *, region: Region) -> Asset:
    """A box by hand, where the detector saw nobody."""
    require_living(asset)
    box = Face(id=face, region=region, origin=Origin.DRAWN)
    if box in asset.faces:
        return asset
    if any(region.is_same_face(known.region) for known in asset.faces):
        raise NotAllowed(Hindrance.FACE_KNOWN)
    return replace(asset, faces=(*asset.faces, box), review=None, version=asset.version + 1)


def undrawn(asset: Asset, face: FaceId) -> Asset:
    """Undo a box. More of the picture shows without it, so that ends the review as well."""
    box = face_on(asset, face)
    if box.origin is not Origin.DRAWN:
        raise NotAllowed(Hindrance.NOT_DRAWN)
    if box != Face(id=box.id, region=box.region, origin=Origin.DRAWN):
        raise NotAllowed(Hindrance.SPOKEN_OF)
    faces = tuple(known for known in asset.faces if known != box)
    return replace(asset, faces=faces, review=None, version=asset.version + 1)


def marked(asset: Asset, face: FaceId, *, mark: Mark | None) -> Asset:
    """What somebody says of a face without naming anybody; None takes it back."""
    known = face_on(asset, face)
    if _was_left_by_erasure(known) and mark != known.mark:
        raise NotAllowed(Hindrance.NOT_TO_BE_TAGGED)
    # A keep shows a face everywhere without a record of why.
    if mark and mark.kind is MarkKind.KEEP and mark != known.mark:
        raise NotAllowed(Hindrance.ONLY_ERASURE_KEEPS)
    # What is no face is clear, so it must not be somebody who may have said no.
    if mark and mark.kind is MarkKind.NOT_A_FACE and known.link:
        raise NotAllowed(Hindrance.LINKED)
    link = known.link.says if known.link and mark else known.link
    return with_change(asset, replace(known, mark=mark, link=link))


def excluded(asset: Asset, face: FaceId, *, is_excluded: bool) -> Asset:
    """By hand, beforehand: never cropped, never embedded (I15)."""
    known = face_on(asset, face)
    link = known.link.says if known.link and is_excluded else known.link
    return with_change(asset, replace(known, excluded=is_excluded, link=link))


def exempted(asset: Asset, face: FaceId, *, exemption: Exemption | None) -> Asset:
    """A face that needs no consent on some channels (R8; GDPR art. 6(1)); None takes it back."""
    return with_change(asset, replace(face_on(asset, face), exemption=exemption))


def require_living(asset: Asset) -> None:
    if asset.fate is Fate.DELETED:
        raise NotAllowed(Hindrance.DELETED)


def face_on(asset: Asset, face: FaceId) -> Face:
    """The face on a living asset, or a refusal."""
    require_living(asset)
    known = asset.face(face)
    if known is None:
        raise NotFound("this face is not on the asset: read the asset again")
    return known


def with_change(asset: Asset, changed: Face) -> Asset:
    return asset if changed in asset.faces else asset.with_face(changed)


def _is_touched(face: Face) -> bool:
    """Whether a person said anything of it; a suggestion is a machine's."""
    return face != Face(id=face.id, region=face.region, suggestion=face.suggestion)


def _was_left_by_erasure(face: Face) -> bool:
    return face.untaggable and face.mark is not None and face.mark.kind in _LEFT_BY_ERASURE
