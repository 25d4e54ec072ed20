"""The function that tells those outside what happened, and may do nothing else."""

from typing import Final

from aws_cdk import Duration
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.calls import call_every, call_when
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
    call_when(scope, "EventHappened", of=hooks, said="event.happened", state=state)
    # Whoever did not answer is asked again when it is time, and what a crash left is sent.
    due = {"sweep": "deliveries"}
    call_every(scope, "SweptDeliveries", of=hooks, every=Duration.minutes(5), says=due)
    return hooks
