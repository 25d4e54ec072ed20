"""The function that decides what goes out, puts it there and takes it back, and hands it out."""

from typing import Final

from aws_cdk import Duration
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.calls import call_every, call_when
from infra.failures import leave_failures
from infra.function import PythonFunction
from infra.queue import Queue
from infra.rights_publish import grant_publish
from infra.site import Site
from infra.state import OF_COMMITS, State

_MEMORY_MB: Final = 512
# A picture may take the darkroom a minute, and a lost race as long again.
_TIMEOUT_S: Final = 180
# Each message by itself: what has to go waits behind nobody's picture.
_BATCH: Final = 1
# With its darkroom each takes two of the ten that a fresh account runs at once (R63).
_AT_ONCE: Final = 3
_OF_PUBLISH: Final = (
    *OF_COMMITS,
    "staff_table",
    "originals_bucket",
    "pictures_bucket",
    "exports_bucket",
)
# What a tick leaves, the next one finds.
_SWEEPS: Final = {
    "LookedAgain": ("due", Duration.minutes(1)),
    "SweptStrays": ("strays", Duration.hours(1)),
    "ForgottenRecipients": ("recipients", Duration.days(1)),
    "EndedUses": ("uses", Duration.days(1)),
    "SweptZips": ("zips", Duration.minutes(5)),
}


def publish_function(  # noqa: PLR0913  what it stands on, each of it named
    scope: Construct,
    *,
    state: State,
    site: Site,
    layers: tuple[lambda_.ILayerVersion, ...],
    darkroom: PythonFunction,
    failures: sqs.IQueue,
) -> tuple[PythonFunction, Queue]:
    """With the queue of changes."""
    changes = Queue(scope, "Changes", read_for_s=_TIMEOUT_S)
    told = {
        **state.told(*_OF_PUBLISH),
        "changes_queue": changes.queue.queue_url,
        "darkroom_function": darkroom.function.function_name,
        "site": site.origin,
    }
    publish = PythonFunction(
        scope,
        "publish",
        environment=told,
        layers=layers,
        memory_mb=_MEMORY_MB,
        timeout_s=_TIMEOUT_S,
    )
    grant_publish(publish, state=state, darkroom=darkroom.function, changes=changes)
    leave_failures(scope, "FailedTicks", of=publish, failures=failures)
    _feed(scope, publish, state=state, changes=changes)
    # By itself, and not through the queue: what has to go waits behind nobody's zip, nor herself.
    call_when(scope, "ZipDue", of=publish, said="zip.due", state=state)
    call_when(scope, "OwnPicturesDue", of=publish, said="own_pictures.due", state=state)
    for name, (word, every) in _SWEEPS.items():
        call_every(scope, name, of=publish, every=every, says={"sweep": word})
    return publish, changes


def _feed(scope: Construct, publish: PythonFunction, *, state: State, changes: Queue) -> None:
    """
    Through a queue of its own, unlike what else hears the bus: a change of the rules is a hundred
    thousand messages, and so many at once would leave nobody else a function to run in.
    """
    said = events.RuleTargetInput.from_event_path("$.detail")
    events.Rule(
        scope,
        "VerdictDue",
        event_bus=state.bus,
        event_pattern=events.EventPattern(source=["quitclaim"], detail_type=["verdict.due"]),
        targets=[targets.SqsQueue(changes.queue, message=said)],
    )
    lambda_.EventSourceMapping(
        scope,
        "ChangesRead",
        target=publish.function,
        event_source_arn=changes.queue.queue_arn,
        batch_size=_BATCH,
        max_concurrency=_AT_ONCE,
        report_batch_item_failures=True,
    )
