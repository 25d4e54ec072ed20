"""What the last word of a person on a face was, and the face as it was before (R18, R19)."""

from collections.abc import Iterable

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import FaceId
from quitclaim.domain.pictures.assets import Asset, Face, Origin
from quitclaim.domain.pictures.corrections import Hindrance, face_on, restored, undrawn


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


def _said(face: Face) -> tuple[object, ...]:
    link = face.link.says if face.link else None
    return link, face.mark, face.exemption, face.rejected, face.excluded
