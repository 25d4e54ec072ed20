"""Faces that nobody knows, as tasks that need no name: one act each, and on to the next (R31)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from pydantic import Field

from functions.library.routes.seen import Looking, PlaceShown, from_left_to_right
from functions.library.routes.worklists_told import (
    FaceTaskShown,
    FaceTasksListed,
    UnknownFaceShown,
)
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.publishing.face_tasks import Way
from quitclaim.ports.addresses import Addresses
from quitclaim.ports.paging import Page
from quitclaim.usecases.browse_face_tasks import BrowseFaceTasks, FacesToName
from quitclaim_web.doors.answers import Answer, Html, Json
from quitclaim_web.doors.asked import Paged, Whole
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

# So many pictures with all their faces make a page below 100 kB.
_AT_ONCE: Final = 6


class FromWhere(Paged):
    """`begin`: how many pictures of this page were passed over."""

    begin: Whole = Field(default=0, ge=0, le=1000)
    done: Literal["marked", "cropped"] | None = None
    refused: str = Field(default="", max_length=40)


@dataclass(frozen=True, slots=True)
class FaceTasks:
    tasks: BrowseFaceTasks
    addresses: Addresses
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/faces",
                name="see_face_tasks",
                action=Action.MARK_FACE,
                asks=FromWhere,
                about="Faces that nobody knows, and what may be done with each.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/api/face-tasks",
                name="list_face_tasks",
                action=Action.MARK_FACE,
                asks=Paged,
                tells=FaceTasksListed,
                about="Faces that some channel cannot show for want of a name, page by page.",
                does=self.told,
            ),
        )

    def shown(self, call: Call[FromWhere]) -> Answer:
        asked, found = call.asked, self._found(call)
        begin, tasks = asked.begin, found.items if found else ()
        here = tasks[begin : begin + _AT_ONCE]
        look = Looking(self.addresses, call.member)
        return Html(
            self.pages.show(
                "face_tasks",
                call.visit,
                sees_faces=found is not None,
                tasks=[(look.picture(one.picture), _told(one)) for one in here],
                nexts=_nexts(call, found) if found else None,
                may=call.member.acts,
                done=asked.done,
                is_refused=bool(asked.refused),
            )
        )

    def told(self, call: Call[Paged]) -> Answer:
        found = self._found(call)
        if found is None:
            return Json(FaceTasksListed(tasks=None, following=None))
        tasks = tuple(map(_told, found.items))
        return Json(FaceTasksListed(tasks=tasks, following=call.following(found.following)))

    def _found(self, call: Call[Any]) -> Page[FacesToName] | None:
        """None for whoever is not shown faces: not even how many there are (R42)."""
        return self.tasks(after=call.after) if call.member.sees(Visible.FACES) else None


def _nexts(call: Call[FromWhere], found: Page[FacesToName]) -> str | None:
    """Where the next pictures are, on this page of the list or on the one after it."""
    begin = call.asked.begin + _AT_ONCE
    if begin < len(found.items):
        after = f"&after={call.asked.after}" if call.asked.after else ""
        return f"/faces?begin={begin}{after}"
    following = call.following(found.following)
    return f"/faces?after={following}" if following else None


def _told(found: FacesToName) -> FaceTaskShown:
    asset = found.picture.asset
    return FaceTaskShown(asset=asset.id, version=asset.version, faces=tuple(_faces(found)))


def _faces(found: FacesToName) -> Iterator[UnknownFaceShown]:
    unknown = {one.face: one for one in found.task.faces}
    for face in sorted(found.picture.asset.faces, key=from_left_to_right):
        if one := unknown.get(face.id):
            place, crop = face.region, one.crop_of(found.picture.asset)
            yield UnknownFaceShown(
                face=face.id,
                x=place.x,
                y=place.y,
                w=place.w,
                h=place.h,
                ways=tuple(way for way in one.ways if crop or way is not Way.CROP),
                channels=one.channels,
                crop=PlaceShown.of(crop),
            )
