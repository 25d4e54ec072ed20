"""How pictures of people themselves come to whoever looks at them, and what ends a selfie."""

from typing import Final

from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.state import State
from quitclaim.ports.finds import CAPTURES
from quitclaim.ports.selfies import SELFIES

ENDS_OF_SELFIES: Final = (
    "consent.withdrawn",
    "consent.revoked",
    "consent.refused",
    "consent.expired",
    "consent.superseded",
    "person.erased",
)


def feed_selfies(scope: Construct, queue: sqs.IQueue, *, state: State) -> None:
    """Each says by its key what it is for. Who sent it from where stays out of the queue."""
    told = events.RuleTargetInput.from_event_path("$.detail.object")
    events.Rule(
        scope,
        "SelfieCame",
        event_pattern=events.EventPattern(
            source=["aws.s3"],
            detail_type=["Object Created"],
            detail={
                "bucket": {"name": [state.exports.bucket_name]},
                "object": {"key": [{"prefix": SELFIES}, {"prefix": CAPTURES}]},
            },
        ),
        targets=[targets.SqsQueue(queue, message=told)],
    )
