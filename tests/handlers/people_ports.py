"""What the console knows of people, over fakes."""

from functions.library.people_ports import PeoplePorts
from quitclaim_web.papers import JinjaStationery
from tests.fakes.fakes import Fakes


def people_ports_of(fakes: Fakes, *, site: str) -> PeoplePorts:
    return PeoplePorts(
        accounts=fakes.accounts,
        consents=fakes.consents,
        bundles=fakes.bundles,
        staff_keys=fakes.staff_keys,
        template_uses=fakes.template_uses,
        erasure_papers=fakes.erasure_papers,
        erasure_sealer=fakes.erasure_sealer,
        erasure_orders=fakes.erasure_orders,
        evidence_orders=fakes.evidence_orders,
        event_codes=fakes.event_codes,
        evidence=fakes.evidence,
        hints=fakes.hints,
        keys=fakes.keys,
        ledger=fakes.ledger,
        locks=fakes.repeats,
        papers=fakes.papers,
        requests=fakes.requests,
        scans=fakes.scans,
        stationery=JinjaStationery(site),
        timestamps=fakes.timestamps,
    )
