"""The calendar for programs: what will go when and why, what stays, and the periods (R39)."""

from dataclasses import dataclass
from typing import Final

from functions.library.routes.calendar_forms import PeriodsForm, PeriodsSaid, WhatGoes
from functions.library.routes.calendar_templates import TemplatesCounted
from functions.library.routes.calendar_told import (
    CalendarCounted,
    CalendarShown,
    CalendarTried,
    DueShown,
    EvidenceCounted,
    PeriodsShown,
    StaffYearShown,
)
from functions.library.routes.organisation_changes import Change
from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.organisation.rules import Rules
from quitclaim.ports.library import Library
from quitclaim.usecases.browse_calendar import BrowseCalendar
from quitclaim.usecases.browse_evidence import BrowseEvidence
from quitclaim.usecases.browse_templates import BrowseTemplates
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.end_staff_names import BrowseStaffYears
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_PERIODS: Final = "/api/calendar/periods"
Said = PeriodsSaid | PeriodsForm


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDesk:
    """What can be asked and said of the calendar, by a page or by a program."""

    library: Library
    browse: BrowseCalendar
    evidence: BrowseEvidence
    staff_years: BrowseStaffYears
    templates: BrowseTemplates
    change_rules: ChangeRules

    @property
    def periods(self) -> Calendar:
        return rules_of(self.library).calendar

    def set(self, said: Said, *, member: MemberId) -> None:
        # Rules begin with who the organisation is, and not with this.
        self.change_rules(_with_periods(said), member=member)

    def preview(self, said: Said) -> CalendarTried:
        tried = said.applied(self.periods)
        counted = CalendarCounted.counted(self.browse(tried))
        return CalendarTried(**counted, templates=TemplatesCounted.of(self.templates(tried)))


@dataclass(frozen=True, slots=True)
class CalendarApi:
    desk: CalendarDesk

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/calendar",
                name="view_calendar",
                action=Action.VIEW_CALENDAR,
                asks=WhatGoes,
                tells=CalendarShown,
                about="What will go when and why, the next first, and what stays.",
                does=self.told,
            ),
            Route(
                method="PUT",
                path=_PERIODS,
                name="set_periods",
                action=Action.SET_RULES,
                asks=PeriodsSaid,
                tells=PeriodsShown,
                about="How long pictures are kept, and how long after the last yes.",
                does=self.set,
            ),
            Route(
                method="POST",
                path=f"{_PERIODS}/preview",
                name="preview_periods",
                action=Action.SET_RULES,
                asks=PeriodsSaid,
                tells=CalendarTried,
                about="What other periods would delete; nothing is changed.",
                does=lambda call: Json(self.desk.preview(call.asked)),
            ),
        )

    def told(self, call: Call[WhatGoes]) -> Answer:
        found = self.desk.browse(after=call.after)
        page = found.going if call.asked.which == "going" else found.staying
        is_shown = call.member.may(Action.VIEW_ASSET)
        return Json(
            CalendarShown(
                **CalendarCounted.counted(found),
                periods=PeriodsShown.of(self.desk.periods),
                evidence=EvidenceCounted.of(self.desk.evidence()),
                staff_years=tuple(map(StaffYearShown.of, self.desk.staff_years())),
                templates=TemplatesCounted.of(self.desk.templates()),
                pictures=tuple(map(DueShown.of, page.items)) if is_shown else None,
                following=call.following(page.following) if is_shown else None,
            )
        )

    def set(self, call: Call[PeriodsSaid]) -> Answer:
        self.desk.set(call.asked, member=call.member.id)
        return Json(PeriodsShown.of(self.desk.periods))


def _with_periods(said: Said) -> Change:
    def change(rules: Rules) -> Rules:
        return rules.changed(calendar=said.applied(rules.calendar))

    return change
