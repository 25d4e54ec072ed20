"""What there is to recognise as messages of a queue: ids alone."""

from typing import Any

from quitclaim.adapters.sqs_messages import send_all
from quitclaim.ports.recognising import Item


class SqsToRecognise:
    def __init__(self, client: Any, *, queue: str) -> None:
        self._client = client
        self._queue = queue

    def send(self, *items: Item) -> None:
        send_all(self._client, items, queue=self._queue, called="the queue of recognitions")
