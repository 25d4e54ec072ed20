"""By which faces somebody is known, for programs: told, and asked for, one at a time (R20, R45)."""

from dataclasses import dataclass
from http import HTTPStatus

from functions.library.routes.faces_looks import FaceLooks
from functions.library.routes.faces_told import MarkingShown
from functions.library.routes.knowing_desk import KnowingDesk
from functions.library.routes.knowing_forms import KnowBy
from functions.library.routes.knowing_told import KnownByShown
from functions.library.routes.people_forms import WhichPerson
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class KnowingApi:
    desk: KnowingDesk
    looks: FaceLooks

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/people/{person}/faces",
                name="list_own_faces",
                action=Action.ENROL,
                asks=WhichPerson,
                tells=KnownByShown,
                about="By which faces somebody is known, was to be, or may be.",
                does=lambda call: Json(self.desk.shown(call, call.asked.person)),
            ),
            Route(
                method="POST",
                path="/api/assets/{asset}/faces/{face}/likeness",
                name="know_by_face",
                action=Action.ENROL,
                asks=KnowBy,
                tells=MarkingShown,
                status=HTTPStatus.ACCEPTED,
                about="Enrol her from this face; 422 with everything against it.",
                does=self.offered,
            ),
        )

    def offered(self, call: Call[KnowBy]) -> Answer:
        asset = self.desk.offered(call)
        return self.looks.after(call, asset, status=HTTPStatus.ACCEPTED)
