"""Queues and dead letters on SQS."""

from collections.abc import Iterator
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


class SqsBacklog:
    """
    `erasures`, `recognitions`: for whoever may redrive them; the latter where recognition is
    deployed.
    """

    def __init__(  # noqa: PLR0913  a line each, by its name
        self,
        client: Any,
        *,
        arrivals: Line,
        changes: Line,
        failures: str,
        erasures: Line | None = None,
        recognitions: Line | None = None,
    ) -> None:
        self._client = client
        self._arrivals = arrivals
        self._changes = changes
        self._failures = failures
        self._others = tuple(line for line in (erasures, recognitions) if line)

    def waiting(self) -> Waiting:
        return Waiting(
            arrivals=self._count(self._arrivals.queue),
            dead=self._count(self._arrivals.dead),
            changes=self._count(self._changes.queue),
            dead_changes=self._count(self._changes.dead),
            failures=self._count(self._failures),
        )

    def redrive(self, *, most: int) -> int:
        """What may have to go out of sight does not wait for pictures that have to come in."""
        count = self._redriven(self._changes, most=most)
        count += self._redriven(self._arrivals, most=most - count)
        for line in self._others:
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
