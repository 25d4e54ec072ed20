"""The road of an order that is carried out."""

from uuid import uuid4

from quitclaim.adapters.codec import encoded
from quitclaim.adapters.dynamodb_reads import delete_all, key_of
from quitclaim.adapters.dynamodb_remains import every_item
from quitclaim.adapters.s3_evidence import SEALED
from quitclaim.adapters.s3_selfies import LOOKED
from quitclaim.adapters.tables import FACT, OUTBOX
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.archives import folder_of
from quitclaim.ports.finds import ANSWERS, CAPTURES
from quitclaim.ports.writes import Write
from quitclaim.stores import Stores
from tests.builders import ADA, BOB, a_hash, an_archive, an_event
from tests.builders.erasing import an_order
from tests.contract.changes import a_change
from tests.soak.grants_ground import Ground
from tests.soak.grants_lived_in import ERASURE, Lived, lived_in
from tests.soak.grants_queues import brought


def somebody_erased(ground: Ground) -> str:
    """In every store there is: her pictures alone go, and she goes from those with others."""
    begun = ground.as_new(ERASURE)
    at = lived_in(ground)
    _leave_beside(at)
    order = an_order(certificate=str(uuid4()))
    at.on.commits.commit(a_change(Write(order)))
    _calm(at.on)
    said = an_event(type=EventType.ERASURE_ORDERED, subject=order.id)
    return brought(ground, ERASURE, encoded(said), since=begun)


def _leave_beside(at: Lived) -> None:
    """What came of her pictures, and of BOB's; she asks where she is, and is packed for."""
    for key in (f"{LOOKED}{ADA}/1", f"{LOOKED}{BOB}/2", f"{CAPTURES}{ADA}/3", f"{ANSWERS}{BOB}/4"):
        at.put("exports", key)
    # Of somebody else, so that what stands beside it is asked for.
    at.put("papers", f"{SEALED}{a_hash('paper of somebody else')}")
    at.ground.cloud.client("s3").create_multipart_upload(
        Bucket=at.ground.cloud.outputs["ExportsBucket"], Key=f"{folder_of(an_archive())}packed"
    )


def _calm(stores: Stores) -> None:
    """Nothing waits any more for whoever relays and seals."""
    table = stores.settings.library_table
    gone = (
        key_of(item)
        for item in every_item(stores.dynamodb, table)
        if item["pk"]["S"].startswith((OUTBOX, FACT))
    )
    delete_all(stores.dynamodb, table, keys=gone)
