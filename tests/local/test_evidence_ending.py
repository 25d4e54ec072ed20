"""R13, R39: what proves the words of whoever is erased ends under the eraser's own role."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

from botocore.exceptions import ClientError

from local.logs import log_lines
from quitclaim.domain.forgetting.bundles import Bundle, Laid
from quitclaim.domain.forgetting.evidence_orders import EvidenceState
from quitclaim.domain.ids import DocumentHash, EvidenceOrderId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.stores import Stores
from tests.builders import OFFICER, a_hash
from tests.builders.asking import an_identity
from tests.builders.erasing import an_evidence_order
from tests.contract.changes import a_change
from tests.local.office import Office
from tests.local.waiting import eventually

ELSE = an_identity("Caroline Herschel", mail="caroline@ended.example")
PAPER = DocumentHash(a_hash("a paper that is over"))
ANOTHER = an_identity("Wilhelmina Fleming", mail="wilhelmina@ended.example")
LOCKED = DocumentHash(a_hash("a paper under a lock"))
ORDER = EvidenceOrderId(str(uuid4()))


def test_it_goes_once_its_day_has_come_and_its_paper_is_hidden(office: Office) -> None:
    stores, papers = office.stores, office.cloud.outputs["PapersBucket"]
    bundles, s3 = stores.bundles_in(papers), office.cloud.client("s3")
    person = office.asks(ELSE).requests[0].person
    s3.put_object(Bucket=papers, Key=f"sealed/{PAPER}", Body=b"sealed")
    laid = Laid(documents=frozenset({PAPER}))
    bundles.note(Bundle(person=person, until=stores.clock.now(), laid=laid))
    stores.keys.drop(person, Purpose.DATA)

    office.cloud.client("sqs").send_message(
        QueueUrl=office.cloud.outputs["ErasuresQueue"], MessageBody=json.dumps({"due": "evidence"})
    )

    eventually(lambda: bundles.noted(person) is None)
    assert not stores.keys.holders([person], purpose=Purpose.EVIDENCE)
    assert not _is_there(s3, papers)
    assert not [line for line in log_lines(office.cloud) if person in line]


def test_two_members_end_it_with_its_locked_version_before_its_period(office: Office) -> None:
    """R39: under the eraser's own role, which alone may get around the lock."""
    stores, papers = office.stores, office.cloud.outputs["PapersBucket"]
    s3, sqs = office.cloud.client("s3"), office.cloud.client("sqs")
    person = office.asks(ANOTHER).requests[0].person
    lock = stores.clock.now() + timedelta(days=3)
    key = f"sealed/{LOCKED}"
    s3.put_object(
        Bucket=papers,
        Key=key,
        Body=b"sealed",
        ObjectLockMode="GOVERNANCE",
        ObjectLockRetainUntilDate=lock,
    )
    stores.bundles_in(papers).note(
        Bundle(person=person, until=lock, laid=Laid(documents=frozenset({LOCKED})))
    )
    stores.keys.drop(person, Purpose.DATA)
    order = an_evidence_order(id=ORDER, person=person, ordered_at=stores.clock.now())
    approved = order.approved(by=OFFICER, at=stores.clock.now())
    for write in (Write(order), Write(approved, order)):
        stores.commits.commit(a_change(write))

    told = {"type": "evidence.approved", "subject": ORDER}
    sqs.send_message(QueueUrl=office.cloud.outputs["ErasuresQueue"], MessageBody=json.dumps(told))

    eventually(lambda: _state(stores) is EvidenceState.CARRIED_OUT)
    found = s3.list_object_versions(Bucket=papers, Prefix=key)
    assert not found.get("Versions") and not found.get("DeleteMarkers")
    assert not stores.keys.holders([person], purpose=Purpose.EVIDENCE)
    assert not [line for line in log_lines(office.cloud) if person in line]


def _state(stores: Stores) -> EvidenceState | None:
    found = stores.evidence_orders.order(ORDER)
    return found.state if found else None


def _is_there(s3: Any, bucket: str) -> bool:
    try:
        s3.head_object(Bucket=bucket, Key=f"sealed/{PAPER}")
    except ClientError:
        return False
    return True
