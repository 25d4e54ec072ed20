"""The recall list for programs (R29, R45)."""

from dataclasses import dataclass

from functions.library.routes.recalls import Recalls
from functions.library.routes.takings_told import (
    Acknowledged,
    RecallsShown,
    TakingShown,
    WhichRecall,
    words_in,
)
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.publishing.takings import Taking
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Paged
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class RecallsApi:
    recalls: Recalls

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/recalls",
                name="list_recalls",
                action=Action.VIEW_RENDITION,
                asks=Paged,
                tells=RecallsShown,
                about="Copies that may not be used any more, the open ones first.",
                does=lambda call: Json(self.recalls.went.recalls(call)),
            ),
            Route(
                method="PUT",
                path="/api/recalls/{rendition}/{taking}",
                name="acknowledge_recall",
                action=Action.VIEW_RENDITION,
                asks=Acknowledged,
                tells=TakingShown,
                about="What became of a copy that was called back; what was said first stands.",
                does=self.acknowledged,
            ),
            Route(
                method="POST",
                path="/api/recalls/{rendition}/{taking}/reminders",
                name="remind_taker",
                action=Action.RECALL,
                asks=WhichRecall,
                tells=TakingShown,
                about="Write once more to whoever has the copy; not twice on a day.",
                does=self.reminded,
            ),
        )

    def acknowledged(self, call: Call[Acknowledged]) -> Answer:
        asked, words = call.asked, words_in(call.asked.words)
        acknowledge = self.recalls.acknowledge
        return self._told(acknowledge(asked.rendition, asked.taking, words=words, by=call.member))

    def reminded(self, call: Call[WhichRecall]) -> Answer:
        asked = call.asked
        return self._told(self.recalls.remind(asked.rendition, asked.taking, by=call.member))

    def _told(self, taking: Taking) -> Answer:
        (shown,) = self.recalls.went.shown([taking])
        return Json(shown)
