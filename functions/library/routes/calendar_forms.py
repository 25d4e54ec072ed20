"""What is asked of the calendar, and the periods that are said."""

from dataclasses import replace
from typing import Final, Literal

from pydantic import Field

from functions.library.routes.calendar_told import A_DAY, A_MONTH, A_YEAR, PeriodsShown
from quitclaim.domain.organisation.calendar import USUAL_CLASS, Calendar
from quitclaim_web.doors.asked import Asked, Paged

_A_CENTURY: Final = 1200
_TEN_YEARS: Final = 3650
_A_HUNDRED: Final = 100
# Until then what came of her own picture stands on her page: that it was used.
LEAST_IDLE: Final = 30


class WhatGoes(Paged):
    """`which`: what the clock will end, or what stays until a person decides."""

    which: Literal["going", "staying"] = "going"
    done: Literal["periods_set"] | None = None


class PeriodsSaid(Asked):
    """Null: nobody decided, and nothing goes by it."""

    months: int | None = Field(
        ge=1, le=_A_CENTURY, description="How long a picture is kept at most, from its arrival."
    )
    days_after_consent: int | None = Field(
        ge=1,
        le=_TEN_YEARS,
        description="How long one that is kept on consent stays after the last yes has ended.",
    )

    years_staff_named: int | None = Field(
        ge=1,
        le=_A_HUNDRED,
        description="How long the log names who of staff did what, from the end of the year.",
    )

    days_template_idle: int | None = Field(
        ge=LEAST_IDLE,
        le=_TEN_YEARS,
        description="How long a template stays that nobody is looked for with.",
    )

    def applied(self, calendar: Calendar) -> Calendar:
        found = _applied(calendar, months=self.months, days=self.days_after_consent)
        return _with_others(found, years=self.years_staff_named, idle=self.days_template_idle)


class PeriodsForm(Asked):
    """Whatever is typed is taken, so that the form comes back with what is wrong in it."""

    act: Literal["preview", "set"] = "preview"
    months: str = Field(default="", max_length=100)
    days_after_consent: str = Field(default="", max_length=100)
    years_staff_named: str = Field(default="", max_length=100)
    days_template_idle: str = Field(default="", max_length=100)

    @classmethod
    def of(cls, calendar: Calendar) -> "PeriodsForm":
        shown = PeriodsShown.of(calendar)
        return cls(
            months=str(shown.months or ""),
            days_after_consent=str(shown.days_after_consent or ""),
            years_staff_named=str(shown.years_staff_named or ""),
            days_template_idle=str(shown.days_template_idle or ""),
        )

    @property
    def wrong(self) -> tuple[str, ...]:
        most = {"months": _A_CENTURY, "days_after_consent": _TEN_YEARS}
        most |= {"years_staff_named": _A_HUNDRED, "days_template_idle": _TEN_YEARS}
        return tuple(name for name, at_most in most.items() if not self._fits(name, at_most))

    def applied(self, calendar: Calendar) -> Calendar:
        months, days = (said.strip() for said in (self.months, self.days_after_consent))
        found = _applied(
            calendar, months=int(months) if months else None, days=int(days) if days else None
        )
        years, idle = (said.strip() for said in (self.years_staff_named, self.days_template_idle))
        return _with_others(
            found, years=int(years) if years else None, idle=int(idle) if idle else None
        )

    def _fits(self, name: str, at_most: int) -> bool:
        said = getattr(self, name).strip()
        is_number = said.isascii() and said.isdigit() and len(said) <= len(str(at_most))
        least = LEAST_IDLE if name == "days_template_idle" else 1
        return not said or (is_number and least <= int(said) <= at_most)


def _with_others(calendar: Calendar, *, years: int | None, idle: int | None) -> Calendar:
    named, kept = years * A_YEAR if years else None, idle * A_DAY if idle else None
    return replace(calendar, staff_names=named, idle_template=kept)


def _applied(calendar: Calendar, *, months: int | None, days: int | None) -> Calendar:
    classes = {name: period for name, period in calendar.classes.items() if name != USUAL_CLASS}
    classes |= {USUAL_CLASS: months * A_MONTH} if months else {}
    return Calendar(
        classes=classes,
        after_consent=days * A_DAY if days else None,
        evidence=calendar.evidence,
    )
