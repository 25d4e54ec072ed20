"""The function that forwards what the library's stream tells, and does nothing else."""

from typing import Final, cast

from aws_cdk import Duration
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.function import PythonFunction
from infra.rights_post import grant_relay
from infra.state import State
from quitclaim.adapters.event_rows import EVENTS
from quitclaim.adapters.tables import letter_row
from quitclaim.adapters.touched_rows import TOUCHED
from quitclaim.domain.ids import LetterId

_MEMORY_MB: Final = 256
_TIMEOUT_S: Final = 30
_BATCH: Final = 10
# While the bus does not take them, others wait behind them; a sweep finds what was given up.
_ATTEMPTS: Final = 5
_OLDEST: Final = Duration.hours(1)
# Letters, events and what was touched: of the thousands of rows of a busy day, no other.
_LETTERS: Final = letter_row(LetterId(""))["pk"]["S"]
_TOLD: Final = [
    lambda_.FilterCriteria.filter(
        {
            "eventName": lambda_.FilterRule.is_equal("INSERT"),
            "dynamodb": {"Keys": {"pk": {"S": lambda_.FilterRule.is_equal(partition)}}},
        }
    )
    for partition in (_LETTERS, EVENTS, TOUCHED)
]


def relay_function(
    scope: Construct, *, state: State, core: lambda_.ILayerVersion, failures: sqs.IQueue
) -> PythonFunction:
    relay = PythonFunction(
        scope,
        "relay",
        environment=state.told("event_bus"),
        layers=[core],
        memory_mb=_MEMORY_MB,
        timeout_s=_TIMEOUT_S,
    )
    grant_relay(relay, state=state)
    relay.may("sqs:SendMessage", on=[failures.queue_arn])
    told = lambda_.EventSourceMapping(
        scope,
        "Told",
        target=relay.function,
        event_source_arn=state.tables["library"].table_stream_arn,
        starting_position=lambda_.StartingPosition.TRIM_HORIZON,
        batch_size=_BATCH,
        filters=_TOLD,
        retry_attempts=_ATTEMPTS,
        bisect_batch_on_error=True,
        max_record_age=_OLDEST,
    )
    # It holds where in the stream they are, and not what they are. CDK's own way of saying it
    # grants more than to leave it there.
    plain = cast("lambda_.CfnEventSourceMapping", told.node.default_child)
    plain.add_property_override("DestinationConfig.OnFailure.Destination", failures.queue_arn)
    return relay
