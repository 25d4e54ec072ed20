"""The recall list: copies that are out and may not be used any more, the open ones first (R29)."""

from dataclasses import dataclass
from typing import Literal

from functions.library.routes.takings_seen import Whereabouts
from functions.library.routes.takings_told import Acknowledged, WhichRecall, words_in
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.recall_list import AcknowledgeRecall, RemindTaker
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.asked import Paged
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class RecallPage(Paged):
    done: Literal["acknowledged", "recall_reminded"] | None = None


@dataclass(frozen=True, slots=True)
class Recalls:
    went: Whereabouts
    acknowledge: AcknowledgeRecall
    remind: RemindTaker
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/recalls",
                name="see_recalls",
                action=Action.VIEW_RENDITION,
                asks=RecallPage,
                about="Copies that may not be used any more: all of them, a viewer's own.",
                does=self.listed,
            ),
            Route(
                method="POST",
                path="/recalls/{rendition}/{taking}",
                name="say_removed",
                action=Action.VIEW_RENDITION,
                asks=Acknowledged,
                about="What became of a copy that was called back.",
                does=self.acknowledged,
            ),
            Route(
                method="POST",
                path="/recalls/{rendition}/{taking}/reminder",
                name="send_reminder",
                action=Action.RECALL,
                asks=WhichRecall,
                about="Write once more to whoever has the copy; not twice on a day.",
                does=self.reminded,
            ),
        )

    def listed(self, call: Call[RecallPage]) -> Answer:
        shown = self.went.recalls(call)
        page = self.pages.show(
            "recalls",
            call.visit,
            recalls=shown.recalls,
            following=shown.following,
            is_first=call.after is None,
            may_recall=call.member.may(Action.RECALL),
            sees_asset=call.member.may(Action.VIEW_ASSET),
            done=call.asked.done,
        )
        return Html(page)

    def acknowledged(self, call: Call[Acknowledged]) -> Answer:
        asked = call.asked
        words = words_in(asked.words)
        self.acknowledge(asked.rendition, asked.taking, words=words, by=call.member)
        return SeeOther("/recalls?done=acknowledged")

    def reminded(self, call: Call[WhichRecall]) -> Answer:
        self.remind(call.asked.rendition, call.asked.taking, by=call.member)
        return SeeOther("/recalls?done=recall_reminded")
