"""Where somebody asks for herself, put together from its ports; nothing where nobody recognises."""

from functions.consent.ports import Ports
from functions.consent.routes.selfies import AT
from quitclaim.usecases.ask_find import AskFind, OfferFinds
from quitclaim.usecases.begin_find import BeginFind
from quitclaim.usecases.permit_now import AskPermit


def offer_finds(ports: Ports) -> OfferFinds | None:
    if ports.finds is None:
        return None
    back_to = ports.origins.site + AT
    return OfferFinds(ports.finds, ports.runs, ports.clock, back_to)


def ask_find(ports: Ports) -> AskFind | None:
    if ports.finds is None:
        return None
    begin = BeginFind(
        ports.library,
        ports.commits,
        ports.clock,
        ports.chance,
        ports.runs,
        AskPermit(ports.consents, ports.library, ports.catalogue, ports.clock),
    )
    return AskFind(begin, ports.consents, ports.requests, ports.finds, ports.deployed)
