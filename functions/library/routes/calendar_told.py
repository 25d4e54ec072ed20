"""What is told of the calendar: what goes when and why, and what stays."""

from datetime import datetime, timedelta
from typing import Any, Final

from functions.library.routes.calendar_templates import TemplatesCounted
from quitclaim.domain.forgetting.retention import Cause
from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.organisation.calendar import USUAL_CLASS, Calendar
from quitclaim.usecases.browse_calendar import Calendared, Due
from quitclaim.usecases.browse_evidence import EvidenceCalendared
from quitclaim.usecases.end_staff_names import StaffYear
from quitclaim_web.doors.asked import Shown

A_DAY: Final = timedelta(days=1)
A_MONTH: Final = timedelta(days=30)
A_YEAR: Final = timedelta(days=365)


class PeriodsShown(Shown):
    """Null: nobody decided."""

    months: int | None
    days_after_consent: int | None
    years_staff_named: int | None
    days_template_idle: int | None

    @classmethod
    def of(cls, calendar: Calendar) -> "PeriodsShown":
        period, after = calendar.classes.get(USUAL_CLASS), calendar.after_consent
        named, idle = calendar.staff_names, calendar.idle_template
        return cls(
            months=period // A_MONTH if period else None,
            days_after_consent=after // A_DAY if after else None,
            years_staff_named=named // A_YEAR if named else None,
            days_template_idle=idle // A_DAY if idle else None,
        )


class DueShown(Shown):
    """`until` null: no clock ends it."""

    asset: AssetId
    until: datetime | None
    cause: Cause
    collections: tuple[CollectionId, ...]

    @classmethod
    def of(cls, due: Due) -> "DueShown":
        return cls(
            asset=due.asset.id,
            until=due.term.until,
            cause=due.term.cause,
            collections=tuple(sorted(due.asset.memberships)),
        )


class CauseCounted(Shown):
    cause: Cause
    pictures: int


class CalendarCounted(Shown):
    """`is_cut`: there are more pictures than were looked at. `over`: go with the next round."""

    looked_at: int
    is_cut: bool
    over: int
    causes: tuple[CauseCounted, ...]

    @classmethod
    def counted(cls, found: Calendared) -> dict[str, Any]:
        known = ((cause, found.counts.get(cause, 0)) for cause in Cause)
        causes = tuple(CauseCounted(cause=cause, pictures=n) for cause, n in known if n)
        return {
            "looked_at": found.looked_at,
            "is_cut": found.is_cut,
            "over": found.over,
            "causes": causes,
        }

    @classmethod
    def of(cls, found: Calendared) -> "CalendarCounted":
        return cls(**cls.counted(found))


class EvidenceCause(Shown):
    cause: Cause
    people: int


class EvidenceCounted(Shown):
    """
    Of how many people proof is kept, the erased too, by what sets its end. `next_at` null: nothing
    has a day yet.
    """

    looked_at: int
    is_cut: bool
    over: int
    next_at: datetime | None
    causes: tuple[EvidenceCause, ...]

    @classmethod
    def of(cls, found: EvidenceCalendared) -> "EvidenceCounted":
        known = ((cause, found.counts.get(cause, 0)) for cause in Cause)
        return cls(
            looked_at=found.looked_at,
            is_cut=found.is_cut,
            over=found.over,
            next_at=found.next_at,
            causes=tuple(EvidenceCause(cause=cause, people=n) for cause, n in known if n),
        )


class StaffYearShown(Shown):
    """A year of which the log names who of staff did what; `until` null: no clock ends it."""

    year: int
    until: datetime | None
    cause: Cause

    @classmethod
    def of(cls, one: StaffYear) -> "StaffYearShown":
        return cls(year=one.year, until=one.term.until, cause=one.term.cause)


class CalendarTried(CalendarCounted):
    """What other periods would delete. `templates` null: before the first round."""

    templates: TemplatesCounted | None


class CalendarShown(CalendarTried):
    """`pictures` null: for whoever is shown none."""

    periods: PeriodsShown
    evidence: EvidenceCounted
    staff_years: tuple[StaffYearShown, ...]
    pictures: tuple[DueShown, ...] | None
    following: str | None
