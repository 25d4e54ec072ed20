"""Queues and dead letters on SQS."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Line:
    """The addresses of a queue and of its dead letters."""

    queue: str
    dead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """`failures`: the address of the queue of what had nobody to wait."""

    arrivals: Line
    changes: Line
    erasures: Line
    failures: str


class SqsBacklog:
    """`redriven`: whose dead letters may be tried again, those that wait for least first."""

    def __init__(self, client: Any, lines: Lines, *, redriven: Sequence[Line]) -> None:
        self._client = client
        self._lines = lines
        self._tended = redriven

    def waiting(self) -> Waiting:
        lines = self._lines
        return Waiting(
            arrivals=self._count(lines.arrivals.queue),
            dead=self._count(lines.arrivals.dead),
            changes=self._count(lines.changes.queue),
            dead_changes=self._count(lines.changes.dead),
            erasures=self._count(lines.erasures.queue),
            dead_erasures=self._count(lines.erasures.dead),
            failures=self._count(lines.failures),
        )

    def redrive(self, *, most: int) -> int:
        count = 0
        for line in self._tended:
            count += self._redriven(line, most=most - count)
        return count

    def _redriven(self, line: Line, *, most: int) -> int:
        """Sent first, deleted then: a crash between the two gives a message twice."""
        count = 0
        for message in self._received(line.dead, most=most):
            with translated():
                self._client.send_message(QueueUrl=line.queue, MessageBody=message["Body"])
                self._client.delete_message(
                    QueueUrl=line.dead, ReceiptHandle=message["ReceiptHandle"]
                )
            count += 1
        return count

    def _received(self, queue: str, *, most: int) -> Iterator[dict[str, Any]]:
        """Each once: what was received is hidden for a minute."""
        left = most
        while left > 0:
            with translated():
                told = self._client.receive_message(
                    QueueUrl=queue,
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
