"""What somebody takes with her from her own page: receipts, and the words she was shown (R14)."""

from dataclasses import dataclass

from functions.consent.my_acts import MyActs
from functions.consent.my_forms import WhichReceipt, WhichText
from functions.consent.my_paper import MyPaper
from quitclaim_web.doors.answers import Answer, File
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Entry, Route


@dataclass(frozen=True, slots=True)
class MyFiles:
    acts: MyActs
    paper: MyPaper

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/c/my/receipts/{consent}",
                name="take_receipt",
                action=Entry.OPEN,
                asks=WhichReceipt,
                about="The receipt of one record, as JSON-LD.",
                does=self.receipt,
            ),
            Route(
                method="GET",
                path="/c/my/texts/{document}",
                name="read_my_text",
                action=Entry.OPEN,
                asks=WhichText,
                about="Exactly what somebody was shown.",
                does=self.text,
            ),
        )

    def receipt(self, call: Call[WhichReceipt]) -> Answer:
        visit = self.paper.visit(call)
        if visit is None:
            return self.paper.paper.come_again(call)
        made = self.acts.receipt(visit.token, call.asked.consent)
        name = f"receipt-{call.asked.consent}.jsonld"
        return File(data=made.content, media_type=made.media_type, name=name)

    def text(self, call: Call[WhichText]) -> Answer:
        visit = self.paper.visit(call)
        if visit is None:
            return self.paper.paper.come_again(call)
        return self.paper.text(call, call.asked.document, visit=visit)
