"""Taking back, all or some of it: no name to type, and no more steps than it took to give (R5)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, TypeVar

from functions.consent.boxes import given_of, kept_of
from functions.consent.forms import Narrowing, Proven, Withdrawing
from functions.consent.paper import Paper
from functions.consent.visits import LinkVisit, Told
from quitclaim.domain.consents.openings import Page
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.organisation.rates import Limit
from quitclaim.usecases.open_link import OpenLink
from quitclaim.usecases.withdraw_by_link import NarrowByLink, WithdrawByLink
from quitclaim_web.doors.answers import Answer
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Entry, Route

P = TypeVar("P", bound=Proven)
# As for signing: whoever could give from an address can take back from there.
PER_ADDRESS: Final = Limit("withdraw_address", 300, timedelta(minutes=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingBack:
    open_link: OpenLink
    withdraw_by_link: WithdrawByLink
    narrow_by_link: NarrowByLink
    paper: Paper

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/c/withdraw",
                name="withdraw_by_link",
                action=Entry.OPEN,
                asks=Withdrawing,
                about="Takes back what was given; it binds with the answer.",
                does=lambda call: self._done(call, self._withdrawn),
                limit=PER_ADDRESS,
                brings_nonce=True,
            ),
            Route(
                method="POST",
                path="/c/narrow",
                name="narrow_by_link",
                action=Entry.OPEN,
                asks=Narrowing,
                about="Leaves of a record what is ticked; it binds with the answer.",
                does=lambda call: self._done(call, self._narrowed),
                limit=PER_ADDRESS,
                brings_nonce=True,
            ),
        )

    def _done(self, call: Call[P], act: Callable[[Call[P], LinkVisit], Told]) -> Answer:
        visits = self.paper.visits
        visit = visits.read(call.request.cookies, at=call.at)
        if visit is None:
            return self.paper.come_again(call)
        if not visits.is_of(visit, nonce=call.asked.nonce):
            return self.paper.other_link(call)
        try:
            told = act(call, visit)
        except (NotAllowed, NotFound):
            # It is not hers to take back any more: the page shows how it stands.
            told = Told.UNCHANGED
        return self.paper.onwards(visit, told, call=call)

    def _withdrawn(self, call: Call[Withdrawing], visit: LinkVisit) -> Told:
        self.withdraw_by_link(visit.token, *call.asked.consent)
        return Told.WITHDRAWN

    def _narrowed(self, call: Call[Narrowing], visit: LinkVisit) -> Told:
        opened = self.open_link(visit.token)
        if opened is None or opened.page is not Page.WITHDRAW:
            raise NotFound
        found = [one for one in opened.consents if one.id == call.asked.consent]
        if not found:
            raise NotFound(call.asked.consent)
        given = given_of(found[0])
        left = kept_of(given, call.asked.kept) if given else None
        if left is None:
            self.withdraw_by_link(visit.token, found[0].id)
            return Told.WITHDRAWN
        if left == given:
            return Told.UNCHANGED
        self.narrow_by_link(visit.token, found[0].id, left)
        return Told.NARROWED
