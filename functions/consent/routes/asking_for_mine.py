"""Anybody asks for the link to her own page; nobody learns by it who is known (R5, R14, R48)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from functions.consent.circumstances import network_of
from functions.consent.my_forms import AskingForMine, LookingForMine
from functions.consent.my_paper import ASK_AT, MyPaper
from quitclaim.domain.organisation.rates import Limit
from quitclaim.domain.people.marks import mark_of
from quitclaim.usecases.ask_for_my_page import AskForMyPage
from quitclaim_web.doors.answers import Answer, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.route import AnyRoute, Entry, Route
from quitclaim_web.doors.switching import switched

_A_QUARTER: Final = timedelta(minutes=15)
# A school, or a family, asks from one address.
PER_ADDRESS: Final = Limit("my_page_address", 30, _A_QUARTER)
PER_NETWORK: Final = Limit("my_page_network", 120, _A_QUARTER)
# Nobody's mailbox is filled by others; who got one letter has a link that works for as long.
PER_MAILBOX: Final = Limit("my_page_mailbox", 3, _A_QUARTER)


@dataclass(frozen=True, slots=True)
class AskingForMyPage:
    ask: AskForMyPage
    counting: Counting
    paper: MyPaper

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=ASK_AT,
                name="see_asking_for_my_page",
                action=Entry.OPEN,
                asks=LookingForMine,
                about="Where anybody asks for the link to her own page.",
                does=self.seen,
            ),
            Route(
                method="POST",
                path=ASK_AT,
                name="ask_for_my_page",
                action=Entry.OPEN,
                asks=AskingForMine,
                about="The link to her own page, to whoever is known at this mail address.",
                does=self.asked,
                limit=PER_ADDRESS,
                brings_nonce=True,
            ),
        )

    def seen(self, call: Call[LookingForMine]) -> Answer:
        is_sent = call.asked.sent is not None
        return switched(call, lambda call: self.paper.asking(call, is_sent=is_sent))

    def asked(self, call: Call[AskingForMine]) -> Answer:
        asked = call.asked
        if not self.paper.paper.visits.is_nonce_of(call.at, nonce=asked.nonce):
            return self.paper.asking(call, wrong=["stale"], mail=asked.mail)
        if asked.address is None:
            return self.paper.asking(call, wrong=["mail"], mail=asked.mail)
        network = network_of(call.request.source)
        self.counting.count(network, limit=PER_NETWORK, at=call.at)
        mailbox = mark_of("", asked.address)
        # Who asked for this mailbox, and how often, is told to nobody else.
        if self.counting.rates.wait_for(mailbox, limit=PER_MAILBOX, at=call.at) is None:
            self.ask(asked.address)
        return SeeOther(f"{ASK_AT}?sent=yes")
