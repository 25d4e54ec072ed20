"""The function that takes in what photographers put there, and the queue it comes by."""

from typing import Final

from aws_cdk import Duration
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.calls import call_every
from infra.failures import leave_failures
from infra.function import PythonFunction
from infra.queue import Queue
from infra.rights import grant_ingest
from infra.state import OF_COMMITS, State

_MEMORY_MB: Final = 512
_TIMEOUT_S: Final = 300
_BATCH: Final = 10
# A fresh account runs ten functions at once (R63): five batches and their five darkrooms.
_BATCHES_AT_ONCE: Final = 5
_OF_INGEST: Final = (
    *OF_COMMITS,
    *("inbox_bucket", "originals_bucket", "pictures_bucket", "log_bucket"),
)
# Each sweep asks of every upload it looks at whether it is settled, so most look at the last hours.
_SWEEPS: Final = {
    "Swept": ("lately", Duration.minutes(5)),
    "SweptWhole": ("everything", Duration.days(1)),
}


def ingest_function(
    scope: Construct,
    *,
    state: State,
    core: lambda_.ILayerVersion,
    darkroom: PythonFunction,
    failures: sqs.IQueue,
) -> tuple[PythonFunction, Queue]:
    """With the queue of arrivals."""
    opens = darkroom.function
    ingest = PythonFunction(
        scope,
        "ingest",
        environment={**state.told(*_OF_INGEST), "darkroom_function": opens.function_name},
        layers=[core],
        memory_mb=_MEMORY_MB,
        timeout_s=_TIMEOUT_S,
    )
    grant_ingest(ingest, state=state, darkroom=opens)
    arrivals = _fed(scope, ingest, state=state)
    # What no event announced is found by looking; what a sweep leaves, the next one finds.
    for name, (word, every) in _SWEEPS.items():
        call_every(scope, name, of=ingest, every=every, says={"sweep": word})
    leave_failures(scope, "FailedSweeps", of=ingest, failures=failures)
    return ingest, arrivals


def _fed(scope: Construct, ingest: PythonFunction, *, state: State) -> Queue:
    arrivals = Queue(scope, "Arrivals", read_for_s=_TIMEOUT_S)
    queue = arrivals.queue
    events.Rule(
        scope,
        "Arrived",
        event_pattern=events.EventPattern(
            source=["aws.s3"],
            detail_type=["Object Created"],
            detail={"bucket": {"name": [state.inbox.bucket_name]}},
        ),
        targets=[targets.SqsQueue(queue)],
    )
    reading = ("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")
    ingest.may(*reading, on=[queue.queue_arn])
    lambda_.EventSourceMapping(
        scope,
        "Batches",
        target=ingest.function,
        event_source_arn=queue.queue_arn,
        batch_size=_BATCH,
        max_concurrency=_BATCHES_AT_ONCE,
        report_batch_item_failures=True,
    )
    return arrivals
