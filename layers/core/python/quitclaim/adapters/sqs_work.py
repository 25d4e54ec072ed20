"""Work as messages of a queue."""

import json
from datetime import timedelta
from typing import Any, Final

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import encoded
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.paging import batches
from quitclaim.ports.work import Task

# What one SendMessageBatch takes.
_AT_ONCE: Final = 10


class SqsWork:
    def __init__(self, client: Any, *, queue: str) -> None:
        self._client = client
        self._queue = queue

    def send(self, *tasks: Task, later: timedelta = timedelta(0)) -> None:
        delay_s = int(later.total_seconds())
        for batch in batches(tasks, _AT_ONCE):
            entries = [
                {
                    "Id": str(place),
                    "MessageBody": json.dumps(encoded(task)),
                    "DelaySeconds": delay_s,
                }
                for place, task in enumerate(batch)
            ]
            with translated():
                told = self._client.send_message_batch(QueueUrl=self._queue, Entries=entries)
            # The call itself succeeds whatever becomes of its entries.
            if told.get("Failed"):
                raise StoreUnavailable("the queue of changes")
