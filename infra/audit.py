"""The function that seals the log, each minute, and copies the keys, each day."""

from typing import Final

from aws_cdk import Duration
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.calls import call_every
from infra.failures import leave_failures
from infra.function import PythonFunction
from infra.rights_audit import grant_audit
from infra.rights_rolls import grant_copying
from infra.state import State

_MEMORY_MB: Final = 256
# A run takes a second; after days without one there is much to catch up with.
_TIMEOUT_S: Final = 300
_SETTINGS: Final = (
    "library_table",
    "keys_table",
    "key_arn",
    "log_bucket",
    "log_key_arn",
    "log_name",
    "copies_bucket",
)


def audit_function(
    scope: Construct, *, state: State, core: lambda_.ILayerVersion, failures: sqs.IQueue
) -> PythonFunction:
    audit = PythonFunction(
        scope,
        "audit",
        environment=state.told(*_SETTINGS),
        layers=[core],
        memory_mb=_MEMORY_MB,
        timeout_s=_TIMEOUT_S,
    )
    grant_audit(audit, state=state)
    grant_copying(audit, state=state)
    call_every(scope, "Sealed", of=audit, every=Duration.minutes(1), says={"seal": True})
    call_every(scope, "KeysCopied", of=audit, every=Duration.days(1), says={"copy": "keys"})
    # A log that broke, and a day without a copy, are told by the failures.
    leave_failures(scope, "FailedSeals", of=audit, failures=failures)
    return audit
