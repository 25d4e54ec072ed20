"""Each item is a message that is read as it was sent, and names nobody (R51)."""

from datetime import timedelta
from typing import Any

import botocore.session
import pytest
from botocore.stub import Stubber

from functions.recognize.events import Message
from quitclaim.adapters.sqs_recognising import SqsToRecognise
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.paging import Cursor
from quitclaim.ports.recognising import End, Item, Plan, Prune, Recognise, Settle
from quitclaim.runtime.aws import REGION
from tests.builders import ADA, FAIR, a_hash, an_id
from tests.handlers.recognitions import record

QUEUE = "https://sqs.example/recognitions"
RUN = an_id("run")


def sent(*items: Item, failed: bool = False, later: timedelta = timedelta(0)) -> list[Any]:
    client = botocore.session.get_session().create_client("sqs", region_name=REGION)
    asked: list[Any] = []

    def note(params: Any, **_: object) -> None:
        asked.append(params)

    client.meta.events.register("provide-client-params.sqs.SendMessageBatch", note)
    with Stubber(client) as stubber:
        for _ in range(0, len(items), 10):
            told = [{"Id": "0", "SenderFault": False, "Code": "InternalError"}] if failed else []
            stubber.add_response("send_message_batch", {"Successful": [], "Failed": told})
        SqsToRecognise(client, queue=QUEUE).send(*items, later=later)
        stubber.assert_no_pending_responses()
    return asked


@pytest.mark.parametrize(
    "item",
    [
        Plan(RUN),
        Plan(RUN, 3, Cursor("further on")),
        Recognise(RUN, a_hash("one")),
        Prune(ADA),
        End(FAIR),
        Settle(2),
    ],
    ids=["plan", "portion", "recognise", "prune", "end", "settle"],
)
def test_an_item_is_read_as_it_was_sent(item: Item) -> None:
    ((entry,),) = (one["Entries"] for one in sent(item))

    message = Message.model_validate(record(entry["MessageBody"]))
    assert message.meant == item


def test_what_may_wait_waits_at_the_queue() -> None:
    ((entry,),) = (one["Entries"] for one in sent(Settle(1), later=timedelta(seconds=45)))

    assert entry["DelaySeconds"] == 45


def test_a_portion_of_a_run_goes_ten_at_a_time() -> None:
    asked = sent(*(Recognise(RUN, a_hash(f"{n}")) for n in range(21)))

    assert [len(one["Entries"]) for one in asked] == [10, 10, 1]
    assert {one["QueueUrl"] for one in asked} == {QUEUE}


def test_where_the_queue_takes_only_some_all_come_again() -> None:
    with pytest.raises(StoreUnavailable, match="queue of recognitions"):
        sent(Plan(RUN), failed=True)
