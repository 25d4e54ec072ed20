"""Whether an erasure needs a second member: an organisation says, and begins without."""

from dataclasses import dataclass

from functions.library.routes.erasing_forms import TwoForm, TwoSaid
from functions.library.routes.erasing_told import TwoShown
from functions.library.routes.organisation_changes import Change
from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.library import Library
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.answers import Answer, Json, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class TwoToErase:
    library: Library
    change_rules: ChangeRules

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/organisation/erasing",
                name="choose_erasing",
                action=Action.SET_RULES,
                asks=TwoForm,
                about="Whether a second member has to approve each erasure.",
                does=self.chosen,
            ),
            Route(
                method="PUT",
                path="/api/organisation/erasing",
                name="set_erasing",
                action=Action.SET_RULES,
                asks=TwoSaid,
                tells=TwoShown,
                about="Whether a second member has to approve each erasure.",
                does=self.set,
            ),
        )

    def chosen(self, call: Call[TwoForm]) -> Answer:
        self._set(two=call.asked.two is not None, member=call.member.id)
        return SeeOther("/organisation?done=erasing_set")

    def set(self, call: Call[TwoSaid]) -> Answer:
        self._set(two=call.asked.two, member=call.member.id)
        rules = rules_of(self.library)
        return Json(TwoShown(two=rules.two_to_erase, version=rules.version))

    def _set(self, *, two: bool, member: MemberId) -> None:
        # Rules begin with who the organisation is, and not with this.
        self.change_rules(_wanting(two=two), member=member)


def _wanting(*, two: bool) -> Change:
    return lambda rules: rules.changed(two_to_erase=two)
