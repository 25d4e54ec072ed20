"""After how long a face that is refused or unresolved is on a list: an organisation says (R58)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from pydantic import Field

from functions.library.routes.organisation_changes import Change
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.library import Library
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.answers import Answer, Json, SeeOther
from quitclaim_web.doors.asked import Asked, Shown, Whole
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_LONGEST: Final = 3650


class SettledWithin(Asked):
    days: Whole = Field(ge=1, le=_LONGEST)


class SettlingShown(Shown):
    days: int
    version: int


@dataclass(frozen=True, slots=True)
class Settling:
    library: Library
    change_rules: ChangeRules

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/organisation/settling",
                name="choose_settling",
                action=Action.SET_RULES,
                asks=SettledWithin,
                about="After how many days a refused or unresolved face is on a list.",
                does=self.chosen,
            ),
            Route(
                method="PUT",
                path="/api/organisation/settling",
                name="set_settling",
                action=Action.SET_RULES,
                asks=SettledWithin,
                tells=SettlingShown,
                about="After how many days a refused or unresolved face is on a list.",
                does=self.set,
            ),
        )

    def chosen(self, call: Call[SettledWithin]) -> Answer:
        self._set(call)
        return SeeOther("/organisation?done=settling_set")

    def set(self, call: Call[SettledWithin]) -> Answer:
        self._set(call)
        rules = rules_of(self.library)
        return Json(SettlingShown(days=rules.settle_within.days, version=rules.version))

    def _set(self, call: Call[SettledWithin]) -> None:
        # Rules begin with who the organisation is, and not with this.
        self.change_rules(_within(timedelta(days=call.asked.days)), member=call.member.id)


def _within(span: timedelta) -> Change:
    return lambda rules: rules.changed(settle_within=span)
