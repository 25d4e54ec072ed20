"""What embeds faces on AWS: a container that reaches nothing and may only log."""

from pathlib import Path
from typing import Final

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from constructs import Construct

from infra.function import within
from infra.network import ClosedNetwork, let_be_connected
from infra.runtime import ARCHITECTURE

# Two whole processors: an embedding takes as long as they are few.
_ENDPOINT_MB: Final = 3538
_ENDPOINT_S: Final = 30


def embedding_function(scope: Construct, folder: Path) -> lambda_.IFunction:
    """Its role may write its own log, and nothing else; its network leads nowhere."""
    log = logs.LogGroup(
        scope,
        "EndpointLog",
        retention=logs.RetentionDays.ONE_MONTH,
        removal_policy=RemovalPolicy.DESTROY,
    )
    role = iam.Role(scope, "EndpointRole", assumed_by=iam.ServicePrincipal("lambda.amazonaws.com"))
    role.add_to_policy(
        iam.PolicyStatement(
            actions=["logs:CreateLogStream", "logs:PutLogEvents"], resources=[log.log_group_arn]
        )
    )
    let_be_connected(role)
    return lambda_.DockerImageFunction(
        scope,
        "Endpoint",
        code=lambda_.DockerImageCode.from_image_asset(str(folder), cmd=["lambda"]),
        architecture=ARCHITECTURE,
        memory_size=_ENDPOINT_MB,
        timeout=Duration.seconds(_ENDPOINT_S),
        role=role,
        log_group=log,
        **within(ClosedNetwork(scope, "Network")),
    )
