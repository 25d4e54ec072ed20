"""What people and jobs changed from one version of a picture to the next, in words (R19, R30)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.ids import FaceId, PersonId, require_uuids
from quitclaim.domain.pictures.assets import Asset, Face, Origin
from quitclaim.domain.pictures.links import Link
from quitclaim.domain.pictures.marks import Mark, MarkKind


class What(Word):
    ADDED = "added"
    FACE_FOUND = "face_found"
    BOX_DRAWN = "box_drawn"
    FACE_GONE = "face_gone"
    LINKED = "linked"
    CONFIRMED = "confirmed"
    UNLINKED = "unlinked"
    OFFERED = "offered"
    KNOWN_BY = "known_by"
    NOT_KNOWN_BY = "not_known_by"
    SUGGESTED = "suggested"
    REJECTED = "rejected"
    MARKED_NOT_A_FACE = "marked_not_a_face"
    MARKED_BYSTANDER = "marked_bystander"
    MARKED_REDACT = "marked_redact"
    MARKED_KEEP = "marked_keep"
    UNMARKED = "unmarked"
    EXEMPTED = "exempted"
    EXEMPTION_ENDED = "exemption_ended"
    LEFT_OUT = "left_out"
    LET_IN = "let_in"
    PRESENT = "present"
    NO_LONGER_PRESENT = "no_longer_present"
    REVIEWED = "reviewed"
    REVIEW_ENDED = "review_ended"
    VOUCHED = "vouched"
    VOUCH_ENDED = "vouch_ended"
    CROPPED = "cropped"
    CROP_TAKEN_AWAY = "crop_taken_away"
    JOINED = "joined"
    LEFT = "left"
    OTHER = "other"


_MARKED: Final = {
    MarkKind.NOT_A_FACE: What.MARKED_NOT_A_FACE,
    MarkKind.BYSTANDER: What.MARKED_BYSTANDER,
    MarkKind.REDACT: What.MARKED_REDACT,
    MarkKind.KEEP: What.MARKED_KEEP,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """`face` and `person`: of whom it was said; None where it is of the picture as a whole."""

    what: What
    face: FaceId | None = None
    person: PersonId | None = None

    def __post_init__(self) -> None:
        require_uuids(face=self.face, person=self.person)


def changes_between(before: Asset | None, after: Asset) -> tuple[Changed, ...]:
    """`before` None: it is the first version. Never empty: something is why there are two."""
    if before is None:
        return (Changed(what=What.ADDED),)
    found = (*_of_faces(before, after), *_of_presences(before, after), *_of_all(before, after))
    return found or (Changed(what=What.OTHER),)


def _of_faces(before: Asset, after: Asset) -> Iterator[Changed]:
    was = {face.id: face for face in before.faces}
    for face in after.faces:
        if face.id in was:
            yield from _of_face(was[face.id], face)
        else:
            is_drawn = face.origin is Origin.DRAWN
            yield Changed(what=What.BOX_DRAWN if is_drawn else What.FACE_FOUND, face=face.id)
    for gone in sorted(was.keys() - {face.id for face in after.faces}):
        yield Changed(what=What.FACE_GONE, face=gone)


def _of_face(before: Face, after: Face) -> Iterator[Changed]:
    yield from _of_link(before, after)
    if after.suggestion and after.suggestion != before.suggestion:
        yield Changed(what=What.SUGGESTED, face=after.id, person=after.suggestion.person)
    for person in sorted(after.rejected - before.rejected):
        yield Changed(what=What.REJECTED, face=after.id, person=person)
    if before.mark != after.mark:
        yield Changed(what=_marked(after.mark), face=after.id)
    if before.exemption != after.exemption:
        what = What.EXEMPTED if after.exemption else What.EXEMPTION_ENDED
        yield Changed(what=what, face=after.id)
    if before.excluded is not after.excluded:
        yield Changed(what=What.LEFT_OUT if after.excluded else What.LET_IN, face=after.id)


def _of_link(before: Face, after: Face) -> Iterator[Changed]:
    was, now = before.link, after.link
    if was and (now is None or now.person != was.person):
        yield Changed(what=What.UNLINKED, face=after.id, person=was.person)
    if now and (was is None or now.person != was.person):
        yield Changed(what=What.LINKED, face=after.id, person=now.person)
    elif now and was and now.says != was.says:
        yield Changed(what=What.CONFIRMED, face=after.id, person=now.person)
    if now and now.likeness != (was.likeness if was else None):
        yield Changed(what=_known_by(now), face=after.id, person=now.person)


def _known_by(link: Link) -> What:
    likeness = link.likeness
    if likeness and likeness.waits:
        return What.OFFERED
    return What.KNOWN_BY if likeness and likeness.template else What.NOT_KNOWN_BY


def _of_presences(before: Asset, after: Asset) -> Iterator[Changed]:
    was, now = ({one.person for one in asset.presences} for asset in (before, after))
    for person in sorted(now - was):
        yield Changed(what=What.PRESENT, person=person)
    for person in sorted(was - now):
        yield Changed(what=What.NO_LONGER_PRESENT, person=person)


def _of_all(before: Asset, after: Asset) -> Iterator[Changed]:
    if before.is_reviewed is not after.is_reviewed:
        yield Changed(what=What.REVIEWED if after.is_reviewed else What.REVIEW_ENDED)
    if before.vouch != after.vouch:
        yield Changed(what=What.VOUCHED if after.vouch else What.VOUCH_ENDED)
    if before.crop != after.crop:
        yield Changed(what=What.CROPPED if after.crop else What.CROP_TAKEN_AWAY)
    for _ in after.memberships - before.memberships:
        yield Changed(what=What.JOINED)
    for _ in before.memberships - after.memberships:
        yield Changed(what=What.LEFT)


def _marked(mark: Mark | None) -> What:
    return What.UNMARKED if mark is None else _MARKED[mark.kind]
