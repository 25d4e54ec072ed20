"""One press asks everybody whose yes a permit lacks, by a page or by a program (R11, R15)."""

from collections.abc import Callable
from dataclasses import dataclass

from functions.library.routes.permit_told import AskedShown
from functions.library.routes.recognition_forms import OfCollection
from functions.library.routes.rosters_desk import RostersDesk
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.ask_roster import AskRoster
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_PATH = "/collections/{collection}/recognition/requests"
_ABOUT = "Asks everybody whose yes is missing, but for those who said no."


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterAsking:
    """`again`: the page of the collection, with what became of it."""

    desk: RostersDesk
    ask: AskRoster
    again: Callable[..., Answer]

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path=f"/api{_PATH}",
                name="ask_roster",
                action=Action.ASK,
                asks=OfCollection,
                tells=AskedShown,
                about=_ABOUT,
                does=lambda call: Json(self.asked(call)),
            ),
            Route(
                method="POST",
                path=_PATH,
                name="ask_all_missing",
                action=Action.ASK,
                asks=OfCollection,
                about=_ABOUT,
                does=lambda call: self.again(call, asked=self.asked(call)),
            ),
        )

    def asked(self, call: Call[OfCollection]) -> AskedShown:
        collection = call.asked.collection
        lacking = self.desk.ask(collection, deployed=self.desk.deployed).people
        return AskedShown.of(self.ask(lacking, collection, member=call.member.id))
