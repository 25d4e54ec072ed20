"""The function that tells those outside what happened, and may do nothing else."""

from typing import Final

from aws_cdk import Duration
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.failures import leave_failures
from infra.function import PythonFunction
from infra.rights_hooks import grant_hooks
from infra.state import State

_MEMORY_MB: Final = 256
# Ten endpoints that let us wait as long as each may; a sweep ends by itself before.
_TIMEOUT_S: Final = 300
_RETRIES: Final = 2


def hooks_function(
    scope: Construct, *, state: State, core: lambda_.ILayerVersion, failures: sqs.IQueue
) -> PythonFunction:
    hooks = PythonFunction(
        scope,
        "hooks",
        environment=state.told("hooks_table", "key_arn"),
        layers=[core],
        memory_mb=_MEMORY_MB,
        timeout_s=_TIMEOUT_S,
    )
    grant_hooks(hooks, state=state)
    leave_failures(scope, "FailedHooks", of=hooks, failures=failures, retries=_RETRIES)
    _hear_what_happens(scope, hooks, state=state)
    _sweep(scope, hooks)
    return hooks


def _hear_what_happens(scope: Construct, hooks: PythonFunction, *, state: State) -> None:
    said = events.RuleTargetInput.from_event_path("$.detail")
    events.Rule(
        scope,
        "EventHappened",
        event_bus=state.bus,
        event_pattern=events.EventPattern(source=["quitclaim"], detail_type=["event.happened"]),
        targets=[targets.LambdaFunction(hooks.function, event=said)],
    )


def _sweep(scope: Construct, hooks: PythonFunction) -> None:
    """Whoever did not answer is asked again when it is time, and what a crash left is sent."""
    said = events.RuleTargetInput.from_object({"sweep": "deliveries"})
    target = targets.LambdaFunction(hooks.function, event=said, retry_attempts=0)
    schedule = events.Schedule.rate(Duration.minutes(5))
    events.Rule(scope, "SweptDeliveries", schedule=schedule, targets=[target])
