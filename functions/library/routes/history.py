"""What a picture went through: what was changed, when, and on whose word (R19, R30)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from functions.library.routes.colleagues import called
from functions.library.routes.people_seen import Acquaintance
from functions.library.routes.people_told import VoiceShown
from functions.library.routes.reception import Reception
from quitclaim.domain.ids import AssetId, FaceId, MemberId, PersonId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.people.person import Role
from quitclaim.domain.pictures.histories import Changed, What
from quitclaim.ports.staff import Staff
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.tell_history import Moment, TellHistory
from quitclaim_web.doors.answers import Answer, Html, Json
from quitclaim_web.doors.asked import AssetKey, Paged, Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class WhoseHistory(Paged):
    asset: AssetKey


class ChangedShown(Shown):
    """`name`: None for whoever is not shown names."""

    what: What
    face: FaceId | None
    person: PersonId | None
    name: str | None


class MomentShown(Shown):
    """
    `by`: whose word it was; the clock where a job of ours did it; null where nobody wrote it down.

    `changes` null: what was before it was erased with somebody.
    """

    version: int
    at: datetime | None
    by: VoiceShown | None
    changes: tuple[ChangedShown, ...] | None


class HistoryShown(Shown):
    asset: AssetId
    moments: tuple[MomentShown, ...]
    following: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    browse: BrowseLibrary
    tell: TellHistory
    reception: Reception
    staff: Staff
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/assets/{asset}/history",
                name="see_history",
                action=Action.VIEW_ASSET,
                asks=WhoseHistory,
                about="What was changed about a picture, when, and on whose word.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/api/assets/{asset}/history",
                name="list_history",
                action=Action.VIEW_ASSET,
                asks=WhoseHistory,
                tells=HistoryShown,
                about="What was changed about an asset, the latest first, page by page.",
                does=lambda call: Json(self._told(call)),
            ),
        )

    def shown(self, call: Call[WhoseHistory]) -> Answer:
        told, found = self._told(call), self.browse.picture(call.asked.asset)
        text = found.description
        return Html(
            self.pages.show(
                "asset_history",
                call.visit,
                asset=told.asset,
                name=text.file_name if text else "",
                moments=told.moments,
                following=told.following,
                colleagues=self._colleagues(told),
            )
        )

    def _told(self, call: Call[WhoseHistory]) -> HistoryShown:
        asset = self.browse.picture(call.asked.asset).asset.id
        page = self.tell(asset, after=call.after)
        people = {one.person for moment in page.items for one in moment.changes or ()}
        look = self.reception.around(call, [person for person in people if person])
        return HistoryShown(
            asset=asset,
            moments=tuple(_moment(look, one) for one in page.items),
            following=call.following(page.following),
        )

    def _colleagues(self, told: HistoryShown) -> dict[str, str]:
        """By the names of those who are here; whoever left is a colleague of then."""
        words = (one.by for one in told.moments if one.by and one.by.role is Role.STAFF)
        members = {MemberId(str(by.id)) for by in words}
        return {str(one): name for one, name in called(self.staff, members).items()}


def _moment(look: Acquaintance, moment: Moment) -> MomentShown:
    by = moment.by
    changes = moment.changes
    return MomentShown(
        version=moment.version,
        at=moment.at,
        by=VoiceShown(role=by.role, id=by.id, name=None) if by else None,
        changes=None if changes is None else tuple(_changed(look, changes)),
    )


def _changed(look: Acquaintance, changes: Iterable[Changed]) -> Iterator[ChangedShown]:
    """Of a face for whoever is shown faces, and for nobody else (R42)."""
    sees_faces = look.member.sees(Visible.FACES)
    for one in changes:
        if one.face is None or sees_faces:
            name = look.name(one.person)
            yield ChangedShown(what=one.what, face=one.face, person=one.person, name=name)
