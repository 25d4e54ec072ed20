"""The road of evidence that two members end before its period, with the locks of its papers."""

from datetime import timedelta
from typing import Final
from uuid import uuid4

from quitclaim.adapters.s3_evidence import SEALED
from quitclaim.adapters.s3_scans import SCANS
from quitclaim.adapters.s3_timestamps import TIMESTAMPS
from quitclaim.domain.forgetting.bundles import Bundle, Laid
from quitclaim.domain.forgetting.evidence_states import EvidenceState
from quitclaim.domain.ids import ConsentId, DocumentHash, EvidenceOrderId, PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.stores import Stores
from tests.builders import OFFICER, a_hash
from tests.builders.erasing import an_evidence_order
from tests.contract.changes import a_change
from tests.local.office import Office
from tests.soak.grants_ground import Ground
from tests.soak.grants_lived_in import ERASURE
from tests.soak.grants_queues import brought

_LOCKED_FOR: Final = timedelta(days=1)


def evidence_ended_by_two(ground: Ground) -> str:
    """Of somebody who was erased: a sealed paper, its timestamp and a scan, each locked."""
    begun = ground.as_new(ERASURE)
    ground.clear("PapersBucket")
    stores = Office(ground.cloud).stores
    order = _approved(ground, stores, of=PersonId(str(uuid4())))
    told = {"type": "evidence.approved", "subject": order}
    failed = brought(ground, ERASURE, told, since=begun)
    found = stores.evidence_orders.order(order)
    is_done = found is not None and found.state is EvidenceState.CARRIED_OUT
    return failed or ("" if is_done else "nothing of it ended")


def _approved(ground: Ground, stores: Stores, *, of: PersonId) -> EvidenceOrderId:
    s3, bucket = ground.cloud.client("s3"), ground.cloud.outputs["PapersBucket"]
    now, document, scan = stores.clock.now(), a_hash(str(uuid4())), str(uuid4())
    for key in (SEALED + document, TIMESTAMPS + document, SCANS + scan):
        s3.put_object(
            Bucket=bucket,
            Key=key,
            Body=b"sealed",
            ObjectLockMode="GOVERNANCE",
            ObjectLockRetainUntilDate=now + _LOCKED_FOR,
        )
    stores.keys.make(of, Purpose.EVIDENCE)
    laid = Laid(documents=frozenset({DocumentHash(document)}), scans=frozenset({ConsentId(scan)}))
    stores.bundles_in(bucket).note(Bundle(person=of, until=now + _LOCKED_FOR, laid=laid))
    order = an_evidence_order(id=str(uuid4()), person=of, ordered_at=now)
    for write in (Write(order), Write(order.approved(by=OFFICER, at=now), order)):
        stores.commits.commit(a_change(write))
    return order.id
