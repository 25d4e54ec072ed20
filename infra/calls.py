"""What makes a function run: the time, and what is said on the bus."""

from collections.abc import Mapping

from aws_cdk import Duration
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from constructs import Construct

from infra.function import PythonFunction
from infra.state import State


def call_every(
    scope: Construct, name: str, *, of: PythonFunction, every: Duration, says: Mapping[str, object]
) -> None:
    """What one run leaves, or fails to do, the next one takes up: it is never tried again."""
    said = events.RuleTargetInput.from_object(says)
    target = targets.LambdaFunction(of.function, event=said, retry_attempts=0)
    events.Rule(scope, name, schedule=events.Schedule.rate(every), targets=[target])


def call_when(scope: Construct, name: str, *, of: PythonFunction, said: str, state: State) -> None:
    """With the detail of what we said ourselves, under this type."""
    detail = events.RuleTargetInput.from_event_path("$.detail")
    events.Rule(
        scope,
        name,
        event_bus=state.bus,
        event_pattern=events.EventPattern(source=["quitclaim"], detail_type=[said]),
        targets=[targets.LambdaFunction(of.function, event=detail)],
    )
