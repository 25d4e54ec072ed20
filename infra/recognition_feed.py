"""What comes to the queue of recognitions, and who reads it."""

from typing import Final

from aws_cdk import Duration
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.function import PythonFunction
from infra.selfies import ENDS_OF_SELFIES, feed_selfies
from infra.state import State

# With the darkroom and the endpoint each takes three of the ten of a fresh account (R63).
_AT_ONCE: Final = 2
_BATCH: Final = 1
_EVENTS: Final = ("run.started", "asset.added", "face.offered", "rules.changed", *ENDS_OF_SELFIES)


def feed(scope: Construct, *, state: State, queue: sqs.IQueue, recognise: PythonFunction) -> None:
    """What happened to runs, photos, rules and yeses, whose templates went, selfies; no more."""
    happened = events.EventPattern(
        source=["quitclaim"], detail_type=["event.happened"], detail={"type": [*_EVENTS]}
    )
    went = events.EventPattern(source=["quitclaim"], detail_type=["templates.due"])
    said = events.RuleTargetInput.from_event_path("$.detail")
    for name, pattern in {"RecognitionDue": happened, "TemplatesDue": went}.items():
        events.Rule(
            scope,
            name,
            event_bus=state.bus,
            event_pattern=pattern,
            targets=[targets.SqsQueue(queue, message=said)],
        )
    feed_selfies(scope, queue, state=state)
    lambda_.EventSourceMapping(
        scope,
        "RecognitionsRead",
        target=recognise.function,
        event_source_arn=queue.queue_arn,
        batch_size=_BATCH,
        max_concurrency=_AT_ONCE,
        report_batch_item_failures=True,
    )


def sweep_every_hour(scope: Construct, *, queue: sqs.IQueue) -> None:
    """Whatever lies of somebody's find goes within its day, should nobody have looked at it."""
    events.Rule(
        scope,
        "FindsSwept",
        schedule=events.Schedule.rate(Duration.hours(1)),
        targets=[
            targets.SqsQueue(queue, message=events.RuleTargetInput.from_object({"finds": "over"}))
        ],
    )


def settle_every_hour(scope: Construct, *, queue: sqs.IQueue) -> None:
    """What stands on nothing goes from the search node, even where nobody was told of it."""
    events.Rule(
        scope,
        "Settled",
        schedule=events.Schedule.rate(Duration.hours(1)),
        targets=[targets.SqsQueue(queue, message=events.RuleTargetInput.from_object({"look": 0}))],
    )
