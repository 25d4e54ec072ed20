"""Signing up at an event, put together from its ports."""

from typing import Any

from functions.consent.paper import Paper
from functions.consent.ports import Ports
from functions.consent.routes.signing_up import SigningUpRoutes
from quitclaim.usecases.ask_consent import AskConsent
from quitclaim.usecases.ask_once import AskOnce
from quitclaim.usecases.find_again import FindAgain
from quitclaim.usecases.register_person import RegisterPerson
from quitclaim.usecases.sign_up import SignUp
from quitclaim_web.doors.route import AnyRoute


def event_routes(ports: Ports, paper: Paper) -> tuple[AnyRoute, ...]:
    desk: dict[str, Any] = {
        "consents": ports.consents,
        "commits": ports.commits,
        "clock": ports.clock,
        "chance": ports.chance,
        "keys": ports.keys,
    }
    ask = AskConsent(
        **desk, library=ports.library, papers=ports.papers, stationery=ports.stationery
    )
    sign_up = SignUp(
        ports.event_codes,
        AskOnce(ask, ports.requests, ports.repeats),
        FindAgain(ports.consents),
        RegisterPerson(**desk),
    )
    return SigningUpRoutes(
        sign_up=sign_up,
        library=ports.library,
        catalogue=ports.catalogue,
        rates=ports.rates,
        paper=paper,
    ).routes()
