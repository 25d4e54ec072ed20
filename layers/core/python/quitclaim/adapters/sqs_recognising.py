"""What there is to recognise as messages of a queue: ids alone."""

from datetime import timedelta
from typing import Any

from quitclaim.adapters.sqs_messages import send_all
from quitclaim.ports.recognising import Item


class SqsToRecognise:
    def __init__(self, client: Any, *, queue: str) -> None:
        self._client = client
        self._queue = queue

    def send(self, *items: Item, later: timedelta = timedelta(0)) -> None:
        called, delay_s = "the queue of recognitions", int(later.total_seconds())
        send_all(self._client, items, queue=self._queue, called=called, delay_s=delay_s)
