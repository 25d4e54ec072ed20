"""What was asked of somebody, and what people ask of us, as it is put into the world."""

from quitclaim.domain.consents.requests import Request
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.forgetting.pleas import Plea
from tests.fakes.in_memory_erasure_orders import put_order
from tests.fakes.in_memory_evidence_orders import put_evidence_order
from tests.fakes.in_memory_requests import ASKED, PLEADING, due_row, row_of
from tests.fakes.world import World

Asking = Request | Plea | ErasureOrder | EvidenceOrder


def stored_asking(world: World, record: Asking) -> Asking | None:
    if isinstance(record, ErasureOrder):
        return world.erasure_orders.get(record.id)
    if isinstance(record, EvidenceOrder):
        return world.evidence_orders.get(record.id)
    if isinstance(record, Plea):
        return world.pleas[record.person].get(record.id)
    return world.requests[record.person].get(record.id)


def put_asking(world: World, record: Asking) -> None:
    if isinstance(record, ErasureOrder):
        put_order(world, record)
    elif isinstance(record, EvidenceOrder):
        put_evidence_order(world, record)
    elif isinstance(record, Plea):
        _put_plea(world, record)
    else:
        _put_request(world, record)


def _put_request(world: World, request: Request) -> None:
    before = world.requests[request.person].get(request.id)
    if before:
        world.searches.remove(ASKED, row_of(before))
    world.requests[request.person][request.id] = request
    world.searches.file(ASKED, row_of(request))


def _put_plea(world: World, plea: Plea) -> None:
    world.pleas[plea.person][plea.id] = plea
    if plea.is_open:
        world.searches.file(PLEADING, due_row(plea))
    else:
        world.searches.remove(PLEADING, due_row(plea))
