"""What a round over the terms had no time for, as a message of the queue that brought it."""

from typing import Any

from quitclaim.adapters.sqs_messages import send_all
from quitclaim.ports.terms import Left


class SqsRounds:
    def __init__(self, client: Any, *, queue: str) -> None:
        self._client = client
        self._queue = queue

    def go_on(self, bookmark: Left) -> None:
        send_all(self._client, [bookmark], queue=self._queue, called="the queue of erasures")
