"""Each task is a message that says all of it, in as few calls as the queue takes them (R51)."""

import json
from datetime import timedelta
from typing import Any

import botocore.session
import pytest
from botocore.stub import Stubber

from functions.publish.events import Message
from quitclaim.adapters.sqs_work import SqsWork
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.publishing.touched import EVERYTHING, Reach, Touched
from quitclaim.ports.paging import Cursor
from quitclaim.ports.work import Decide, PutOut, Remove, Spread, Task
from quitclaim.runtime.aws import REGION
from tests.builders import ADA, WEBSITE, a_hash, an_id

QUEUE = "https://sqs.example/changes"
TASKS: list[Task] = [
    Spread(EVERYTHING),
    Spread(Touched(Reach.PERSON, ADA), Cursor("further on")),
    Decide((a_hash("one"), a_hash("other"))),
    PutOut(a_hash("one"), WEBSITE),
    Remove((an_id("stray"), "thumbnail/" + a_hash("gone"))),
]


def sent(*tasks: Task, failed: bool = False, later: timedelta = timedelta(0)) -> list[Any]:
    client = botocore.session.get_session().create_client("sqs", region_name=REGION)
    asked: list[Any] = []

    def note(params: Any, **_: object) -> None:
        asked.append(params)

    client.meta.events.register("provide-client-params.sqs.SendMessageBatch", note)
    with Stubber(client) as stubber:
        for _ in range(0, len(tasks), 10):
            told = [{"Id": "0", "SenderFault": False, "Code": "InternalError"}] if failed else []
            stubber.add_response("send_message_batch", {"Successful": [], "Failed": told})
        SqsWork(client, queue=QUEUE).send(*tasks, later=later)
        stubber.assert_no_pending_responses()
    return asked


@pytest.mark.parametrize("task", TASKS, ids=lambda task: type(task).__name__)
def test_a_task_is_read_as_it_was_sent(task: Task) -> None:
    ((entry,),) = (one["Entries"] for one in sent(task))

    message = Message.model_validate({"messageId": "1", "body": entry["MessageBody"]})
    assert message.task == task
    assert entry["DelaySeconds"] == 0


def test_many_go_ten_at_a_time_each_under_a_number_of_its_own() -> None:
    asked = sent(*(Decide((a_hash(f"{n}"),)) for n in range(21)))

    assert [len(one["Entries"]) for one in asked] == [10, 10, 1]
    assert all(len({it["Id"] for it in one["Entries"]}) == len(one["Entries"]) for one in asked)
    assert {one["QueueUrl"] for one in asked} == {QUEUE}


def test_what_is_for_later_is_delayed() -> None:
    ((entry,),) = (one["Entries"] for one in sent(TASKS[-1], later=timedelta(minutes=15)))

    assert entry["DelaySeconds"] == 900
    assert json.loads(entry["MessageBody"])["strays"]


def test_where_the_queue_takes_only_some_all_come_again() -> None:
    """The call itself succeeds: whoever did not look would lose them."""
    with pytest.raises(StoreUnavailable):
        sent(*TASKS, failed=True)


def test_nothing_to_do_is_no_call() -> None:
    assert sent() == []
