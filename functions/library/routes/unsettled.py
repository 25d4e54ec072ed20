"""Faces kept for no reason any more: seen to one by one, on a page and by programs (R58)."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from functions.library.routes.faces import require_sees_faces
from functions.library.routes.people_forms import day_in
from functions.library.routes.seen import Looking
from functions.library.routes.unsettled_forms import (
    JustifiedForm,
    JustifiedSaid,
    WhichUnsettled,
)
from functions.library.routes.unsettled_told import AssetOverdue, JustifiedShown, OverdueShown
from quitclaim.domain.checks import require
from quitclaim.domain.forgetting.keeping import Justification
from quitclaim.domain.instants import end_of
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.ports.paging import Page
from quitclaim.usecases.browse_library import BrowseLibrary, Shown
from quitclaim.usecases.keep_pictures import JustifyKeeping
from quitclaim.usecases.list_unsettled import ListUnsettled, Overdue
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.answers import Answer, Html, Json, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_JUSTIFIED: Final = "/assets/{asset}/faces/{face}/justification"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsettledFaces:
    browse: BrowseLibrary
    addresses: Addresses
    unsettled: ListUnsettled
    justify: JustifyKeeping
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._pages(), *self._for_programs())

    def _pages(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/collections/{collection}/unsettled",
                name="see_unsettled",
                action=Action.MARK_FACE,
                asks=WhichUnsettled,
                about="Faces refused, objected to or unresolved for too long, page by page.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path=_JUSTIFIED,
                name="say_justified",
                action=Action.JUSTIFY_KEEPING,
                asks=JustifiedForm,
                about="Why a face is kept all the same, and until when.",
                does=self.said,
            ),
        )

    def _for_programs(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/collections/{collection}/unsettled",
                name="list_unsettled",
                action=Action.MARK_FACE,
                asks=WhichUnsettled,
                tells=OverdueShown,
                about="Faces refused, objected to or unresolved for too long, page by page.",
                does=self.told,
            ),
            Route(
                method="PUT",
                path=f"/api{_JUSTIFIED}",
                name="justify_keeping",
                action=Action.JUSTIFY_KEEPING,
                asks=JustifiedSaid,
                tells=JustifiedShown,
                about="Why a face is kept all the same, and until when.",
                does=self.justified,
            ),
        )

    def shown(self, call: Call[WhichUnsettled]) -> Answer:
        listed = self.browse.collection(call.asked.collection)
        look, page = Looking(self.addresses, call.member), self._page_of(call)
        assets = [one.asset for one in page.items]
        texts = self.browse.catalogue.descriptions([one.id for one in assets])
        seen = (Shown(asset=one, description=texts.get(one.id)) for one in assets)
        return Html(
            self.pages.show(
                "collection_unsettled",
                call.visit,
                collection=look.collection(listed),
                overdue=[AssetOverdue.of(one) for one in page.items],
                pictures={one.id: one for one in map(look.picture, seen)},
                sees_faces=call.member.sees(Visible.FACES),
                may_justify=call.member.may(Action.JUSTIFY_KEEPING),
                days=rules_of(self.browse.library).settle_within.days,
                following=call.following(page.following),
                done=call.asked.done,
                refused=call.asked.refused,
            )
        )

    def told(self, call: Call[WhichUnsettled]) -> Answer:
        self.browse.collection(call.asked.collection)
        page, sees_faces = self._page_of(call), call.member.sees(Visible.FACES)
        assets = tuple(map(AssetOverdue.of, page.items)) if sees_faces else None
        return Json(OverdueShown(assets=assets, following=call.following(page.following)))

    def said(self, call: Call[JustifiedForm]) -> Answer:
        asked = call.asked
        back = f"/collections/{asked.collection}/unsettled"
        if not self._is_whole(call):
            return SeeOther(f"{back}?refused=incomplete")
        self._justified(call)
        return SeeOther(f"{back}?done=justified")

    def justified(self, call: Call[JustifiedSaid]) -> Answer:
        require(self._is_whole(call), "say why, and until which day from today: 2027-05-31")
        word = self._justified(call)
        return Json(JustifiedShown(asset=word.asset, face=word.face, until=word.until))

    def _justified(self, call: Call[Any]) -> Justification:
        require_sees_faces(call)
        asked, zone = call.asked, rules_of(self.browse.library).zone
        until = end_of(date.fromisoformat(asked.until.strip()), zone)
        return self.justify(
            asked.asset, asked.face, note=asked.note.strip(), until=until, member=call.member.id
        )

    def _is_whole(self, call: Call[Any]) -> bool:
        day = day_in(call.asked.until)
        return bool(call.asked.note.strip() and day and call.at.date() <= day)

    def _page_of(self, call: Call[WhichUnsettled]) -> Page[Overdue]:
        """Whoever is not shown a face cannot speak of it, nor is she told where any is (R42)."""
        if not call.member.sees(Visible.FACES):
            return Page(())
        return self.unsettled(call.asked.collection, after=call.after)
