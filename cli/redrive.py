"""`quitclaim redrive`: what failed five times goes back to its queue (R52)."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any, Final

from cli.deployment import add_choice, chosen
from cli.desk import Desk
from quitclaim.adapters.sqs_backlog import Line, Lines, SqsBacklog

_A_BATCH: Final = 10
_HIDDEN_S: Final = 60


def add_to(commands: Any) -> None:
    parser: argparse.ArgumentParser = commands.add_parser(
        "redrive", help="try dead letters again, once their reason is mended"
    )
    add_choice(parser)
    parser.add_argument("--list", action="store_true", help="only say what waits there")


def run(arguments: argparse.Namespace) -> int:
    with chosen(arguments) as deployment:
        desk = Desk.of(deployment)
        if arguments.list:
            print("\n".join(seen(desk)) or "No dead letter waits.")
        else:
            print(f"{redriven(desk)} went back to the queue")
    return 0


def seen(desk: Desk) -> list[str]:
    """The keys that wait among the dead letters, all of them; they stay there."""
    sqs, queue = desk.cloud.client("sqs"), desk.cloud.outputs["DeadArrivalsQueue"]
    found = list(_received(desk))
    for message in found:
        handle = message["ReceiptHandle"]
        sqs.change_message_visibility(QueueUrl=queue, ReceiptHandle=handle, VisibilityTimeout=0)
    bodies = (json.loads(message["Body"]) for message in found)
    return [body.get("detail", {}).get("object", {}).get("key", "no upload") for body in bodies]


def redriven(desk: Desk) -> int:
    told = desk.cloud.outputs
    lines = Lines(
        arrivals=Line(told["ArrivalsQueue"], told["DeadArrivalsQueue"]),
        changes=Line(told["ChangesQueue"], told["DeadChangesQueue"]),
        erasures=Line(told["ErasuresQueue"], told["DeadErasuresQueue"]),
        failures=told["FailuresQueue"],
    )
    tended = (lines.changes, lines.erasures, lines.arrivals, *_recognitions(told))
    backlog = SqsBacklog(desk.cloud.client("sqs"), lines, redriven=tended)
    return backlog.redrive(most=sys.maxsize)


def _recognitions(told: Mapping[str, str]) -> Iterator[Line]:
    """None where recognition is not deployed."""
    if "RecognitionsQueue" in told:
        yield Line(told["RecognitionsQueue"], told["DeadRecognitionsQueue"])


def _received(desk: Desk) -> Iterator[dict[str, Any]]:
    """Each once: what was received is hidden for a minute."""
    sqs, queue = desk.cloud.client("sqs"), desk.cloud.outputs["DeadArrivalsQueue"]
    while True:
        told = sqs.receive_message(
            QueueUrl=queue, MaxNumberOfMessages=_A_BATCH, VisibilityTimeout=_HIDDEN_S
        )
        if not told.get("Messages"):
            return
        yield from told["Messages"]
