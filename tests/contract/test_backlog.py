"""R52: what waits is counted, and what failed is tried again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from moto import mock_aws

from quitclaim.adapters.sqs_backlog import SqsBacklog
from quitclaim.ports.backlog import Backlog, Waiting
from quitclaim.runtime.aws import client
from tests.fakes.in_memory_backlog import InMemoryBacklog
from tests.fakes.world import World

QUEUES = ("arrivals", "dead", "failures")


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

        yield Queues(SqsBacklog(sqs, **urls), send)


def test_what_waits_is_counted_queue_by_queue(queues: Queues) -> None:
    for queue, count in zip(QUEUES, (1, 2, 3), strict=True):
        for number in range(count):
            queues.send(queue, f"message {number}")

    assert queues.backlog.waiting() == Waiting(arrivals=1, dead=2, failures=3)


def test_dead_arrivals_are_tried_again(queues: Queues) -> None:
    for number in range(13):
        queues.send("dead", f"message {number}")

    assert queues.backlog.redrive(most=100) == 13

    assert queues.backlog.waiting() == Waiting(arrivals=13, dead=0, failures=0)


def test_no_more_than_asked_for_go_back(queues: Queues) -> None:
    for number in range(13):
        queues.send("dead", f"message {number}")

    assert queues.backlog.redrive(most=11) == 11

    assert queues.backlog.waiting() == Waiting(arrivals=11, dead=2, failures=0)


def test_where_nothing_is_dead_nothing_moves(queues: Queues) -> None:
    queues.send("failures", "a failure, which nobody tries again unseen")

    assert queues.backlog.redrive(most=10) == 0
    assert queues.backlog.waiting() == Waiting(arrivals=0, dead=0, failures=1)
