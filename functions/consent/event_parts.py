"""Signing up at an event, put together from its ports."""

from functions.consent.paper import Paper
from functions.consent.ports import Ports
from functions.consent.routes.signing_up import SigningUpRoutes
from quitclaim.usecases.ask_consent import AskConsent
from quitclaim.usecases.ask_once import AskOnce
from quitclaim.usecases.find_again import FindAgain
from quitclaim.usecases.one_at_a_time import OneAtATime
from quitclaim.usecases.register_person import RegisterPerson
from quitclaim.usecases.request_turns import RequestsDesk
from quitclaim.usecases.sign_up import SignUp
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.route import AnyRoute


def event_routes(ports: Ports, paper: Paper) -> tuple[AnyRoute, ...]:
    ask = AskConsent(
        **ports.desk, library=ports.library, papers=ports.papers, stationery=ports.stationery
    )
    sign_up = SignUp(
        ports.event_codes,
        AskOnce(ask, ports.requests, OneAtATime(ports.locks, ports.clock)),
        FindAgain(ports.consents),
        RegisterPerson(**ports.desk),
        RequestsDesk(ports.requests, ports.commits, ports.clock, ports.chance),
        ports.library,
    )
    return SigningUpRoutes(
        sign_up=sign_up,
        library=ports.library,
        catalogue=ports.catalogue,
        counting=Counting(ports.rates),
        paper=paper,
    ).routes()
