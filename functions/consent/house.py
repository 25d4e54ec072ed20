"""The door of a mailed link, over whatever provides its ports."""

from pathlib import Path
from typing import Final

from functions.consent.event_parts import event_routes
from functions.consent.my_page_parts import my_page_routes, my_paper_of
from functions.consent.paper import Paper
from functions.consent.ports import Ports
from functions.consent.routes.opening import Opening
from functions.consent.routes.providers import ProviderRoutes
from functions.consent.routes.selfies import AT, SelfieRoutes
from functions.consent.routes.signing import SigningRoutes
from functions.consent.routes.taking_back import TakingBack
from functions.consent.sheets import Sheets
from functions.consent.visits import Visits
from quitclaim.usecases.hear_provider import HearProvider
from quitclaim.usecases.offer_selfies import OfferSelfies
from quitclaim.usecases.open_link import OpenLink
from quitclaim.usecases.sign_request import SignRequest
from quitclaim.usecases.withdraw_by_link import NarrowByLink, WithdrawByLink
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.cursors import Cursors
from quitclaim_web.doors.door import Door
from quitclaim_web.doors.entering import NobodyEnters
from quitclaim_web.doors.ready import Dresser
from quitclaim_web.doors.table import RouteTable
from quitclaim_web.doors.telling import Telling
from quitclaim_web.doors.understanding import Understanding

PAGES: Final = Path(__file__).parent / "pages"


def door_of(ports: Ports) -> Door:
    return Door(
        table=table_of(ports),
        counting=Counting(ports.rates),
        entering=NobodyEnters(),
        understanding=Understanding(Cursors(ports.secret), ports.origins.site),
        repeating=None,
        telling=Telling(ports.pages, Dresser(ports.origins)),
        heard=ports.commits,
        clock=ports.clock,
        chance=ports.chance,
    )


def table_of(ports: Ports) -> RouteTable:
    open_link = OpenLink(ports.consents, ports.requests, ports.library, ports.clock)
    paper = Paper(
        ports.pages,
        ports.papers,
        Sheets(ports.catalogue),
        Visits(ports.secret),
        PAGES,
        _offer_selfies(ports),
    )
    desk = ports.desk | {"requests": ports.requests}
    my_paper = my_paper_of(ports, paper)
    opening = Opening(open_link, paper, my_paper)
    signing = SigningRoutes(
        open_link=open_link,
        sign_request=SignRequest(**desk),
        requests=ports.requests,
        counting=Counting(ports.rates),
        paper=paper,
    )
    taking_back = TakingBack(
        open_link=open_link,
        withdraw_by_link=WithdrawByLink(**desk),
        narrow_by_link=NarrowByLink(**desk),
        paper=paper,
    )
    hear = HearProvider(ports.accounts, ports.services, ports.hints, ports.clock)
    parts = (SelfieRoutes(paper), opening, signing, taking_back, ProviderRoutes(hear))
    routes = (route for part in parts for route in part.routes())
    return RouteTable.of((*my_page_routes(ports, my_paper), *event_routes(ports, paper), *routes))


def _offer_selfies(ports: Ports) -> OfferSelfies | None:
    if ports.selfies is None:
        return None
    return OfferSelfies(
        ports.consents,
        ports.library,
        ports.selfies,
        ports.clock,
        ports.chance,
        back_to=ports.origins.site + AT,
    )
