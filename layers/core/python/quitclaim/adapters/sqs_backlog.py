"""Queues and dead letters on SQS."""

from collections.abc import Iterator
from typing import Any, Final

from quitclaim.adapters.aws_errors import translated
from quitclaim.ports.backlog import Waiting

_A_BATCH: Final = 10
_HIDDEN_S: Final = 60
_COUNTED: Final = (
    "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesNotVisible",
    "ApproximateNumberOfMessagesDelayed",
)


class SqsBacklog:
    def __init__(self, client: Any, *, arrivals: str, dead: str, failures: str) -> None:
        self._client = client
        self._arrivals = arrivals
        self._dead = dead
        self._failures = failures

    def waiting(self) -> Waiting:
        return Waiting(
            arrivals=self._count(self._arrivals),
            dead=self._count(self._dead),
            failures=self._count(self._failures),
        )

    def redrive(self, *, most: int) -> int:
        """Sent first, deleted then: a crash between the two gives an arrival twice."""
        count = 0
        for message in self._received(most):
            with translated():
                self._client.send_message(QueueUrl=self._arrivals, MessageBody=message["Body"])
                self._client.delete_message(
                    QueueUrl=self._dead, ReceiptHandle=message["ReceiptHandle"]
                )
            count += 1
        return count

    def _received(self, most: int) -> Iterator[dict[str, Any]]:
        """Each once: what was received is hidden for a minute."""
        left = most
        while left > 0:
            with translated():
                told = self._client.receive_message(
                    QueueUrl=self._dead,
                    MaxNumberOfMessages=min(_A_BATCH, left),
                    VisibilityTimeout=_HIDDEN_S,
                )
            messages = told.get("Messages", ())
            if not messages:
                return
            yield from messages
            left -= len(messages)

    def _count(self, queue: str) -> int:
        with translated():
            told = self._client.get_queue_attributes(QueueUrl=queue, AttributeNames=[*_COUNTED])
        return sum(int(told["Attributes"].get(name, 0)) for name in _COUNTED)
