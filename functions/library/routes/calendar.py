"""The calendar: what will go when and why, what stays; and the periods that set it (R39)."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.calendar_api import CalendarDesk
from functions.library.routes.calendar_forms import PeriodsForm, WhatGoes
from functions.library.routes.calendar_templates import TemplatesCounted
from functions.library.routes.calendar_told import (
    CalendarCounted,
    DueShown,
    EvidenceCounted,
    StaffYearShown,
)
from functions.library.routes.seen import Looking
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.ports.paging import Page
from quitclaim.usecases.browse_calendar import Due
from quitclaim.usecases.browse_library import BrowseLibrary, Shown
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_PAGE: Final = "/calendar"
_REFUSED: Final = 422


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPages:
    desk: CalendarDesk
    browse: BrowseLibrary
    addresses: Addresses
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_PAGE,
                name="see_calendar",
                action=Action.VIEW_CALENDAR,
                asks=WhatGoes,
                about="What will go when and why, the next first, and what stays.",
                does=lambda call: self._page(call, which=call.asked.which, done=call.asked.done),
            ),
            Route(
                method="POST",
                path=f"{_PAGE}/periods",
                name="choose_periods",
                action=Action.SET_RULES,
                asks=PeriodsForm,
                about="What other periods would delete; and the periods themselves.",
                does=self.chosen,
            ),
        )

    def chosen(self, call: Call[PeriodsForm]) -> Answer:
        asked = call.asked
        if asked.wrong:
            return self._page(call, said=asked, wrong=asked.wrong, status=_REFUSED)
        if asked.act == "preview":
            return self._page(call, said=asked, preview=self.desk.preview(asked))
        self.desk.set(asked, member=call.member.id)
        return SeeOther(f"{_PAGE}?done=periods_set")

    def _page(
        self, call: Call[Any], *, which: str = "going", status: int = 200, **values: Any
    ) -> Answer:
        found = self.desk.browse(after=call.after)
        page = found.going if which == "going" else found.staying
        following = call.following(page.following)
        shown = _NOTHING | {"said": PeriodsForm.of(self.desk.periods)} | values
        content = self.pages.show(
            "calendar",
            call.visit,
            counted=CalendarCounted.of(found),
            evidence=EvidenceCounted.of(self.desk.evidence()),
            templates=TemplatesCounted.of(self.desk.templates()),
            staff_years=tuple(map(StaffYearShown.of, self.desk.staff_years())),
            due=self._seen(call, page),
            which=which,
            following=following,
            may_set=call.member.may(Action.SET_RULES),
            sees_pictures=call.member.may(Action.VIEW_ASSET),
            **shown,
        )
        return Html(content, status)

    def _seen(self, call: Call[Any], page: Page[Due]) -> list[tuple[DueShown, Any]]:
        """Whoever may look at no picture is told how many, and not which."""
        if not call.member.may(Action.VIEW_ASSET):
            return []
        look = Looking(self.addresses, call.member)
        texts = self.browse.catalogue.descriptions([one.asset.id for one in page.items])
        return [
            (
                DueShown.of(one),
                look.picture(Shown(asset=one.asset, description=texts.get(one.asset.id))),
            )
            for one in page.items
        ]


_NOTHING: Final[dict[str, Any]] = {"done": None, "preview": None, "wrong": ()}
