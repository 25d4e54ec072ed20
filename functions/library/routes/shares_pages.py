"""Share links of a selection: made and shown once, ended, and their recipients forgotten (R61)."""

from dataclasses import dataclass

from functions.library.routes.selection_page import SelectionPage
from functions.library.routes.selections_desk import Selecting
from functions.library.routes.selections_forms import NewShare, OneShare
from functions.library.routes.selections_told import share_shown
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class SharesPages:
    desk: Selecting
    page: SelectionPage
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/selections/{selection}/shares",
                name="make_share",
                action=Action.PUBLISH,
                asks=NewShare,
                about="A link for somebody outside; its address is shown once.",
                does=self.made,
            ),
            Route(
                method="POST",
                path="/selections/{selection}/shares/{share}/end",
                name="end_share",
                action=Action.RECALL,
                asks=OneShare,
                about="A link that opens nothing any more.",
                does=self.ended,
            ),
            Route(
                method="POST",
                path="/selections/{selection}/shares/{share}/forgetting",
                name="forget_recipient",
                action=Action.ERASE_PERSON,
                asks=OneShare,
                about="A link that has ended, and of which nobody knows any more whose it was.",
                does=self.forgotten,
            ),
        )

    def made(self, call: Call[NewShare]) -> Answer:
        asked = call.asked
        if wrong := asked.wrong_under(self.desk.rules, at=call.at):
            return self.page.shown(call, asked.selection, said=asked, wrong=wrong)
        shared = self.desk.shared(call, asked)
        page = self.pages.show(
            "share_made",
            call.visit,
            share=share_shown(shared.link, at=call.at),
            link=self.desk.address(shared),
            back=f"/selections/{asked.selection}",
        )
        return Html(page)

    def ended(self, call: Call[OneShare]) -> Answer:
        return SeeOther(f"/selections/{self.desk.ended(call)}?done=share_ended")

    def forgotten(self, call: Call[OneShare]) -> Answer:
        return SeeOther(f"/selections/{self.desk.forgotten(call)}?done=share_forgotten")
