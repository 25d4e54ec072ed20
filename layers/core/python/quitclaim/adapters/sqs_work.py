"""Work as messages of a queue."""

from datetime import timedelta
from typing import Any

from quitclaim.adapters.sqs_messages import send_all
from quitclaim.ports.work import Task


class SqsWork:
    def __init__(self, client: Any, *, queue: str) -> None:
        self._client = client
        self._queue = queue

    def send(self, *tasks: Task, later: timedelta = timedelta(0)) -> None:
        send_all(
            self._client,
            tasks,
            queue=self._queue,
            called="the queue of changes",
            delay_s=int(later.total_seconds()),
        )
