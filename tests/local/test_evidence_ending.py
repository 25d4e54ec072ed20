"""R13, R39: what proves the words of whoever is erased ends under the eraser's own role."""

import json
from typing import Any

from botocore.exceptions import ClientError

from local.logs import log_lines
from quitclaim.domain.forgetting.bundles import Bundle, Laid
from quitclaim.domain.ids import DocumentHash
from quitclaim.ports.changes import Purpose
from tests.builders import a_hash
from tests.builders.asking import an_identity
from tests.local.office import Office
from tests.local.waiting import eventually

ELSE = an_identity("Caroline Herschel", mail="caroline@ended.example")
PAPER = DocumentHash(a_hash("a paper that is over"))


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


def _is_there(s3: Any, bucket: str) -> bool:
    try:
        s3.head_object(Bucket=bucket, Key=f"sealed/{PAPER}")
    except ClientError:
        return False
    return True
