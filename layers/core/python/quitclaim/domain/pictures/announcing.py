"""What is announced of a correction: the same whoever made it, and in whatever way (R44, I5)."""

from collections.abc import Iterator

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.links import Link


def became(before: Asset, after: Asset) -> tuple[EventType, ...]:
    """Every kind of change that people made between two versions of a picture, each once."""
    found = {*_of_faces(before, after), *_of_presences(before, after), *_of_all(before, after)}
    if not found and before.version != after.version:
        # The same word once more, of other words beside it: that it was said is told all the same.
        return (EventType.ASSET_CHANGED,)
    return tuple(kind for kind in EventType if kind in found)


def _of_faces(before: Asset, after: Asset) -> Iterator[EventType]:
    known = {face.id: face for face in before.faces}
    if known.keys() != {face.id for face in after.faces}:
        yield EventType.FACE_CORRECTED
    for face in after.faces:
        if face.id in known:
            yield from _of_face(known[face.id], face)


def _of_face(before: Face, after: Face) -> Iterator[EventType]:
    if before == after:
        return
    yield from _of_link(before.link, after.link)
    # With a link its suggestion goes, and a rejection of whom it names: that is one word, not two.
    if _said_by(before.link) == _said_by(after.link) or _said_beside(before) != _said_beside(after):
        yield EventType.FACE_CORRECTED


def _of_link(before: Link | None, after: Link | None) -> Iterator[EventType]:
    if _said_by(before) == _said_by(after):
        return
    if after is not None:
        yield EventType.LINK_CONFIRMED
    if before is not None and (after is None or after.person != before.person):
        yield EventType.LINK_REMOVED


def _said_by(link: Link | None) -> Link | None:
    """Whether she is known by it is told by itself."""
    return link.says if link else None


def _said_beside(face: Face) -> tuple[object, ...]:
    return face.mark, face.exemption, face.excluded


def _of_presences(before: Asset, after: Asset) -> Iterator[EventType]:
    was, is_now = ({one.person for one in asset.presences} for asset in (before, after))
    if is_now - was:
        yield EventType.LINK_CONFIRMED
    if was - is_now:
        yield EventType.LINK_REMOVED


def _of_all(before: Asset, after: Asset) -> Iterator[EventType]:
    if (before.crop, before.vouch) != (after.crop, after.vouch):
        yield EventType.ASSET_CHANGED
    if after.is_reviewed and not before.is_reviewed:
        yield EventType.REVIEW_GIVEN
    if before.is_reviewed and not after.is_reviewed:
        yield EventType.REVIEW_REOPENED
