"""R52: what waits is counted, and what failed is tried again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from moto import mock_aws

from quitclaim.adapters.sqs_backlog import Line, Lines, SqsBacklog
from quitclaim.ports.backlog import Backlog, Waiting
from quitclaim.runtime.aws import client
from tests.fakes.in_memory_backlog import InMemoryBacklog
from tests.fakes.world import World

QUEUES = ("arrivals", "dead", "changes", "dead_changes", "erasures", "dead_erasures", "failures")


@dataclass(frozen=True, slots=True)
class Queues:
    backlog: Backlog
    send: Callable[[str, str], Any]


@pytest.fixture(params=["memory", "sqs"])
def queues(request: pytest.FixtureRequest) -> Iterator[Queues]:
    if request.param == "memory":
        backlog = InMemoryBacklog(World())
        yield Queues(backlog, lambda queue, body: getattr(backlog, queue).append(body))
        return
    with mock_aws():
        sqs = client("sqs")
        urls = {name: sqs.create_queue(QueueName=name)["QueueUrl"] for name in QUEUES}

        def send(queue: str, body: str) -> None:
            sqs.send_message(QueueUrl=urls[queue], MessageBody=body)

        lines = Lines(
            arrivals=Line(urls["arrivals"], urls["dead"]),
            changes=Line(urls["changes"], urls["dead_changes"]),
            erasures=Line(urls["erasures"], urls["dead_erasures"]),
            failures=urls["failures"],
        )
        on_sqs = SqsBacklog(sqs, lines, redriven=(lines.changes, lines.arrivals))
        yield Queues(on_sqs, send)


def test_what_waits_is_counted_queue_by_queue(queues: Queues) -> None:
    for queue, count in zip(QUEUES, (1, 2, 3, 4, 5, 6, 7), strict=True):
        for number in range(count):
            queues.send(queue, f"message {number}")

    assert queues.backlog.waiting() == Waiting(
        arrivals=1,
        dead=2,
        changes=3,
        dead_changes=4,
        erasures=5,
        dead_erasures=6,
        failures=7,
    )


def test_dead_arrivals_are_tried_again(queues: Queues) -> None:
    for number in range(13):
        queues.send("dead", f"message {number}")

    assert queues.backlog.redrive(most=100) == 13

    assert queues.backlog.waiting() == Waiting(arrivals=13)


def test_no_more_than_asked_for_go_back(queues: Queues) -> None:
    for number in range(13):
        queues.send("dead", f"message {number}")

    assert queues.backlog.redrive(most=11) == 11

    assert queues.backlog.waiting() == Waiting(arrivals=11, dead=2)


def test_what_this_one_does_not_tend_stays(queues: Queues) -> None:
    """Erasures are tried again by the command, under an administrator's rights."""
    queues.send("dead_erasures", "an order")

    assert queues.backlog.redrive(most=10) == 0
    assert queues.backlog.waiting() == Waiting(dead_erasures=1)


def test_where_nothing_is_dead_nothing_moves(queues: Queues) -> None:
    queues.send("failures", "a failure, which nobody tries again unseen")

    assert queues.backlog.redrive(most=10) == 0
    assert queues.backlog.waiting() == Waiting(failures=1)


def test_changes_go_back_before_pictures(queues: Queues) -> None:
    """R5: what may have to go out of sight does not wait for what comes in."""
    for number in range(3):
        queues.send("dead", f"picture {number}")
        queues.send("dead_changes", f"change {number}")

    assert queues.backlog.redrive(most=4) == 4

    assert queues.backlog.waiting() == Waiting(arrivals=1, dead=2, changes=3)
