"""The roads on which functions need what was granted to them; each returns what it failed with."""

import json
import time
from collections.abc import Callable
from itertools import count
from typing import Final

from cli.desk import Desk
from cli.stage import FAIR
from tests.road.drawn import a_picture
from tests.soak.grants_ground import Ground, within

Road = Callable[[Ground], str]

_NUMBERS: Final = count(time.time_ns())


def a_first_sweep(ground: Ground) -> str:
    """A deployment's very first uploads: every key is made, every collection opened."""
    begun = ground.as_new("IngestFunction", "DarkroomFunction")
    told, failed = ground.invoked("IngestFunction", {"sweep": "everything"})
    logged = ground.logged_since(begun)
    if failed:
        # What another function failed with stands in its log only.
        return f"{failed}\n{logged}"
    if told["taken_up"] < ground.waiting:
        return f"{told['taken_up']} of {ground.waiting} were taken up"
    return "" if '"swept"' in logged and '"developed"' in logged else "nothing was logged"


def an_upload_that_vanished(ground: Ground) -> str:
    body = json.dumps({"detail": {"object": {"key": f"{FAIR}/gone.jpg", "version-id": "gone"}}})
    event = {"Records": [{"messageId": "gone", "body": body}]}
    told, failed = ground.invoked("IngestFunction", event)
    return failed or ("it comes back for ever" if told["batchItemFailures"] else "")


def an_arrival(ground: Ground) -> str:
    """The whole way of a photo: bucket, event, queue, function, which is warm here."""
    key = f"{FAIR}/{next(_NUMBERS)}.jpg"
    # Another one each time: the secret by which it finds things was made anew with everything else.
    desk = Desk.of(ground.cloud)
    with ground.announcing():
        ground.stage.put(key, a_picture())
        found = within(lambda: desk.asset(key))
    return "" if found else "it never became an asset"


def a_sweep_that_fails(ground: Ground) -> str:
    """Nobody waits for a sweep: what it could not do is left among the failures."""
    sqs, queue = ground.cloud.client("sqs"), ground.cloud.outputs["FailuresQueue"]
    ground.cloud.client("lambda").invoke(
        FunctionName=ground.cloud.outputs["IngestFunction"],
        InvocationType="Event",
        Payload=json.dumps({"sweep": "of something else"}),
    )
    letters = within(lambda: sqs.receive_message(QueueUrl=queue).get("Messages"))
    for letter in letters or []:
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=letter["ReceiptHandle"])
    return "" if letters else "no letter was left"
