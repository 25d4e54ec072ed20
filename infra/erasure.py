"""The function that carries erasures out and ends what is over, and the queue it works off."""

from typing import Final

from aws_cdk import Duration
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.function import PythonFunction
from infra.queue import Queue
from infra.rights_certificates import let_certify
from infra.rights_erasure import grant_erasure
from infra.rights_rolls import grant_rolls
from infra.rights_witness import grant_witness
from infra.state import OF_COMMITS, State
from quitclaim.ports.terms import Chore

# With it comes a core: whoever erases, and whoever counts, reads whole tables several times.
MEMORY_MB: Final = 1769
# As long as a function may run: whoever was in ten thousand pictures takes several of these.
_TIMEOUT_S: Final = 900
_BATCH: Final = 1
# The least that AWS takes: two people are erased beside each other, and nobody else waits.
_AT_ONCE: Final = 2
_TOLD: Final = (
    *OF_COMMITS,
    "hooks_table",
    "originals_bucket",
    "pictures_bucket",
    "exports_bucket",
    # What a witness looks through besides, and where the proof is kept.
    "inbox_bucket",
    "papers_bucket",
    "copies_bucket",
    "log_bucket",
    "log_name",
    "staff_table",
)
# Pictures, what proves somebody's words, names of staff in the log, and templates that nobody was
# looked for with: a round each; and whoever waits for an answer.
_DUE: Final = {
    "TermsDue": (Chore.TERMS, Chore.EVIDENCE, Chore.STAFF_NAMES, Chore.TEMPLATES),
    "OrdersDue": (Chore.ORDERS,),
}
_EVENTS: Final = ("erasure.ordered", "erasure.approved", "evidence.approved")


def erasure_function(
    scope: Construct, *, state: State, core: lambda_.ILayerVersion
) -> tuple[PythonFunction, Queue]:
    """With the queue of erasures."""
    erasures = Queue(scope, "Erasures", read_for_s=_TIMEOUT_S)
    erasure = PythonFunction(
        scope,
        "erasure",
        environment={**state.told(*_TOLD), "erasures_queue": erasures.queue.queue_url},
        layers=[core],
        memory_mb=MEMORY_MB,
        timeout_s=_TIMEOUT_S,
    )
    grant_erasure(erasure, state=state, erasures=erasures)
    grant_witness(erasure, state=state)
    grant_rolls(erasure, state=state)
    let_certify(erasure, state=state)
    _feed(scope, erasure, state=state, queue=erasures.queue)
    _each_day(scope, queue=erasures.queue)
    return erasure, erasures


def _feed(scope: Construct, erasure: PythonFunction, *, state: State, queue: sqs.IQueue) -> None:
    """What was ordered, by its id: whose it is no message says."""
    events.Rule(
        scope,
        "ErasureDue",
        event_bus=state.bus,
        event_pattern=events.EventPattern(
            source=["quitclaim"], detail_type=["event.happened"], detail={"type": [*_EVENTS]}
        ),
        targets=[
            targets.SqsQueue(queue, message=events.RuleTargetInput.from_event_path("$.detail"))
        ],
    )
    lambda_.EventSourceMapping(
        scope,
        "ErasuresRead",
        target=erasure.function,
        event_source_arn=queue.queue_arn,
        batch_size=_BATCH,
        max_concurrency=_AT_ONCE,
        report_batch_item_failures=True,
    )


def _each_day(scope: Construct, *, queue: sqs.IQueue) -> None:
    """
    What is over goes within a day, and whoever has to answer is reminded in time; through the
    queue, so that a failed round is tried again, and each by itself.
    """
    for name, rounds in _DUE.items():
        due = [events.RuleTargetInput.from_object({"due": one.value}) for one in rounds]
        events.Rule(
            scope,
            name,
            schedule=events.Schedule.rate(Duration.days(1)),
            targets=[targets.SqsQueue(queue, message=one) for one in due],
        )
