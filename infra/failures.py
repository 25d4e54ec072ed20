"""Where a function that nobody waits for leaves what it could not do (R52)."""

from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.function import PythonFunction


def leave_failures(
    scope: Construct, name: str, *, of: PythonFunction, failures: sqs.IQueue, retries: int = 0
) -> None:
    """After so many `retries`, each a minute or two later, it lies in the queue of failures."""
    of.may("sqs:SendMessage", on=[failures.queue_arn])
    destination = lambda_.CfnEventInvokeConfig.OnFailureProperty(destination=failures.queue_arn)
    lambda_.CfnEventInvokeConfig(
        scope,
        name,
        function_name=of.function.function_name,
        qualifier="$LATEST",
        maximum_retry_attempts=retries,
        destination_config=lambda_.CfnEventInvokeConfig.DestinationConfigProperty(
            on_failure=destination
        ),
    )
