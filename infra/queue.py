"""A queue with its dead letters."""

from typing import Final

from aws_cdk import Duration
from aws_cdk import aws_sqs as sqs
from constructs import Construct

ATTEMPTS: Final = 5
# Counted from the first sending on, dead or alive: a queue of uploads holds their keys, which are
# personal, and holds none longer than this (docs/compliance/residency.md).
_KEPT_FOR: Final = Duration.days(4)
# AWS's own advice for a queue that a function reads: throttled batches come back before it ends.
_INVOCATIONS: Final = 6


class Queue(Construct):
    """`read_for_s`: how long the function that reads it may take for a batch."""

    def __init__(self, scope: Construct, name: str, *, read_for_s: int) -> None:
        super().__init__(scope, name)
        self.dead_letters = letter_box(self, "DeadLetters")
        self.queue = letter_box(
            self,
            "Queue",
            hidden_for=Duration.seconds(read_for_s * _INVOCATIONS),
            dead_letters=sqs.DeadLetterQueue(queue=self.dead_letters, max_receive_count=ATTEMPTS),
        )


def letter_box(
    scope: Construct,
    name: str,
    *,
    hidden_for: Duration | None = None,
    dead_letters: sqs.DeadLetterQueue | None = None,
) -> sqs.Queue:
    return sqs.Queue(
        scope,
        name,
        # SQS's own key: EventBridge may send without having rights to ours.
        encryption=sqs.QueueEncryption.SQS_MANAGED,
        enforce_ssl=True,
        retention_period=_KEPT_FOR,
        visibility_timeout=hidden_for,
        dead_letter_queue=dead_letters,
    )
