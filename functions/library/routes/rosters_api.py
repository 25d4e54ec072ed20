"""Recognition in one collection, for programs: its mode, its roster, what was attested (R15)."""

from dataclasses import dataclass

from functions.library.routes.permit_told import PermitShown
from functions.library.routes.recognition_forms import (
    AttestationSaid,
    ModeSaid,
    OfCollection,
    RosterSaid,
)
from functions.library.routes.recognition_told import DroppedShown
from functions.library.routes.rosters_desk import RostersDesk
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_PATH = "/api/collections/{collection}/recognition"


@dataclass(frozen=True, slots=True)
class RostersApi:
    desk: RostersDesk

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._of_the_mode(), *self._of_the_roster())

    def _of_the_mode(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_PATH,
                name="view_permit",
                action=Action.VIEW_PEOPLE,
                asks=OfCollection,
                tells=PermitShown,
                about="What a permit would say now: everything and everyone that is missing.",
                does=lambda call: Json(self.desk.told(call, call.asked.collection)),
            ),
            Route(
                method="PUT",
                path=_PATH,
                name="set_recognition_mode",
                action=Action.SET_COLLECTION,
                asks=ModeSaid,
                tells=PermitShown,
                about="Off, or by roster; off means that templates for it alone are dropped.",
                does=self.set,
            ),
            Route(
                method="POST",
                path=f"{_PATH}/preview",
                name="preview_recognition_off",
                action=Action.SET_COLLECTION,
                asks=OfCollection,
                tells=DroppedShown,
                about="Whose templates would be dropped if it were off; nothing is changed.",
                does=lambda call: Json(self.desk.preview(call, call.asked.collection)),
            ),
        )

    def _of_the_roster(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/collections/{collection}/roster",
                name="change_roster",
                action=Action.SET_ROSTER,
                asks=RosterSaid,
                tells=PermitShown,
                about="Who is in the pictures; each change voids what was attested.",
                does=self.changed,
            ),
            Route(
                method="POST",
                path="/api/collections/{collection}/attestations",
                name="attest_roster",
                action=Action.ATTEST_ROSTER,
                asks=AttestationSaid,
                tells=PermitShown,
                status=201,
                about="Nobody but those on the roster is in these pictures, by her word.",
                does=self.attested,
            ),
        )

    def set(self, call: Call[ModeSaid]) -> Answer:
        dropped = self.desk.set_mode(call, call.asked)
        return Json(self.desk.told(call, call.asked.collection, dropped=dropped))

    def changed(self, call: Call[RosterSaid]) -> Answer:
        self.desk.change(call, call.asked)
        return Json(self.desk.told(call, call.asked.collection))

    def attested(self, call: Call[AttestationSaid]) -> Answer:
        self.desk.say(call, call.asked)
        return Json(self.desk.told(call, call.asked.collection), status=201)
