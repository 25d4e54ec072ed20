"""Opening a link, which changes nothing however often and by whomever it is done (R12)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from functions.consent.forms import Link, Looking
from functions.consent.my_paper import MyPaper
from functions.consent.paper import HOME, Paper
from functions.consent.visits import LinkVisit
from quitclaim.domain.consents.openings import Page
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.usecases.open_link import OpenLink
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Entry, Route
from quitclaim_web.doors.switching import switched

# Where a browser may come back to by itself what was sent there with a form.
_FORMS: Final = ("sign", "withdraw", "narrow")


@dataclass(frozen=True, slots=True)
class Opening:
    open_link: OpenLink
    paper: Paper
    my_paper: MyPaper

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/c",
                name="see_link",
                action=Entry.OPEN,
                asks=Looking,
                about="The page that the link of this visit opens.",
                does=self.seen,
            ),
            *_ways_back(),
            Route(
                method="GET",
                path="/c/{token}",
                name="open_link",
                action=Entry.OPEN,
                asks=Link,
                about="A mailed link, which becomes a visit.",
                does=self.opened,
            ),
        )

    def opened(self, call: Call[Link]) -> Answer:
        # Without a look at what it opens: for whoever waits, every link is alike.
        visit = LinkVisit(token_hash(call.asked.token))
        return SeeOther(HOME, (self.paper.visits.cookie(visit, at=call.at),))

    def seen(self, call: Call[Looking]) -> Answer:
        return switched(call, self._page)

    def _page(self, call: Call[Looking]) -> Html:
        visit = self.paper.visits.read(call.request.cookies, at=call.at)
        if visit is None:
            return self.paper.come_again(call)
        opened = self.open_link(visit.token)
        if opened and opened.page is Page.MY_PAGE:
            return self.my_paper.shown(call, visit=visit)
        return self.paper.shown(opened, call, visit=visit)


def _ways_back() -> Iterator[AnyRoute]:
    for form in _FORMS:
        yield Route(
            method="GET",
            path=f"/c/{form}",
            name=f"leave_{form}",
            action=Entry.OPEN,
            about="Back to the page that the form stood on.",
            does=_back,
        )


def _back(_call: Call[Any]) -> Answer:
    return SeeOther(HOME)
