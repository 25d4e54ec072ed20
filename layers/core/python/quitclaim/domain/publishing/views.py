"""What a rendition would show at one instant: everybody in it, and which part of the picture."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from quitclaim.domain.consents.answers import Lack
from quitclaim.domain.ids import FaceId, PersonId
from quitclaim.domain.organisation.finish import Finish, Frame
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.crops import cut_off
from quitclaim.domain.pictures.cuts import Cut, Point
from quitclaim.domain.publishing.looks import Look, Question, Sight, look_at, shown

# Clear, and nobody to be seen.
NOBODY: Final = (Sight.NOT_A_FACE, Sight.CUT_OFF)


def looks_at(question: Question) -> dict[FaceId, Look]:
    """Each face; of whom a crop shows nothing it is not asked who she is and what she said."""
    asset = question.scene.asset
    gone = cut_off(asset, cover=question.rule.finish.cover)
    return {
        face.id: _cut_off(face) if face.id in gone else look_at(face, question)
        for face in asset.faces
    }


def lacks_of_absent(question: Question) -> Iterator[tuple[PersonId, Lack]]:
    """An exemption is of a face: it cannot clear whom nobody drew a box around."""
    for presence in question.scene.asset.presences:
        answer = shown(presence.person, question)
        if isinstance(answer, Lack):
            yield presence.person, answer


def cut_of(asset: Asset, finish: Finish, *, faces: Mapping[FaceId, Look]) -> Cut:
    """A frame is placed around whoever may be seen; without one, nothing hangs on who that is."""
    if finish.frame is Frame.NONE:
        return Cut(crop=asset.crop, of=asset.extent)
    seen = [one for one in asset.faces if one.id in faces and _is_seen(faces[one.id])]
    middle = _middle(seen) if seen else None
    return Cut(crop=asset.crop, middle=middle, of=asset.extent)


def _is_seen(look: Look) -> bool:
    return look.is_clear and look.why not in NOBODY


def _middle(faces: Iterable[Face]) -> Point:
    places = [one.region for one in faces]
    left, top = min(one.x for one in places), min(one.y for one in places)
    right = max(one.x + one.w for one in places)
    bottom = max(one.y + one.h for one in places)
    return Point(x=(left + right) // 2, y=(top + bottom) // 2)


def _cut_off(face: Face) -> Look:
    return Look(Sight.CUT_OFF, face.link.person if face.link else None)
