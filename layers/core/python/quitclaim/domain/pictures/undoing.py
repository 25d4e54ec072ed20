"""What the last word of a person on a face was, and the face as it was before (R18, R19)."""

from collections.abc import Iterable
from dataclasses import replace

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import FaceId
from quitclaim.domain.pictures.assets import Asset, Face, Origin
from quitclaim.domain.pictures.corrections import Hindrance, face_on, undrawn, with_change
from quitclaim.domain.pictures.links import Link


def undone(asset: Asset, face: FaceId, *, earlier: Iterable[Asset]) -> Asset:
    """
    `earlier`: the versions before, the latest first, as far as they can still be read.

    A machine's guess is no correction: it is neither undone nor brought back by itself.
    """
    known = face_on(asset, face)
    for version in earlier:
        was = version.face(face)
        if was is None and known.origin is Origin.DRAWN:
            return undrawn(asset, face)
        if was is None:
            break
        if _said(was) != _said(known):
            return restored(asset, was)
    raise NotAllowed(Hindrance.NOTHING_TO_UNDO)


def restored(asset: Asset, before: Face) -> Asset:
    """Undo: everything said of a face as it was, unless an erasure came in between (art. 17)."""
    known = face_on(asset, before.id)
    if known.untaggable and known != before:
        raise NotAllowed(Hindrance.NOT_TO_BE_TAGGED)
    link = _again(before, now=known.link)
    return with_change(asset, replace(before, region=known.region, origin=known.origin, link=link))


def _again(before: Face, *, now: Link | None) -> Link | None:
    """What a likeness stood on then is gone; one that stands now stays with its link."""
    if before.link is None or before.is_left_alone or now is None or now.says != before.link.says:
        return before.link and before.link.says
    return now


def _said(face: Face) -> tuple[object, ...]:
    link = face.link.says if face.link else None
    return link, face.mark, face.exemption, face.rejected, face.excluded
