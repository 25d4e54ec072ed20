"""One Lambda of functions/<name>, with every default that this project has an opinion on."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from constructs import Construct

from infra.assets import function_code
from infra.network import IsolatedNetwork
from infra.runtime import ARCHITECTURE, RUNTIME

# What AWS asks of the role of a function in a network; Lambda itself acts with it.
_CONNECTING: Final = (
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSubnets",
    "ec2:AssignPrivateIpAddresses",
    "ec2:UnassignPrivateIpAddresses",
)


class PythonFunction(Construct):
    """Its role may write its own log, and what `may` adds."""

    def __init__(  # noqa: PLR0913  what differs between functions, each of it named
        self,
        scope: Construct,
        name: str,
        *,
        environment: Mapping[str, str],
        layers: Sequence[lambda_.ILayerVersion],
        memory_mb: int,
        timeout_s: int,
        network: IsolatedNetwork | None = None,
    ) -> None:
        super().__init__(scope, name.title())
        log = logs.LogGroup(
            self,
            "Log",
            retention=logs.RetentionDays.ONE_MONTH,
            removal_policy=RemovalPolicy.DESTROY,
        )
        principal = iam.ServicePrincipal("lambda.amazonaws.com")
        self.role = iam.Role(self, "Role", assumed_by=principal)
        self.may("logs:CreateLogStream", "logs:PutLogEvents", on=[log.log_group_arn])
        if network is not None:
            self._may_be_connected()
        self.function = lambda_.Function(
            self,
            "Function",
            runtime=RUNTIME,
            architecture=ARCHITECTURE,
            handler=f"functions.{name}.handler.lambda_handler",
            code=function_code(name),
            layers=[*layers],
            environment={variable.upper(): value for variable, value in environment.items()},
            memory_size=memory_mb,
            timeout=Duration.seconds(timeout_s),
            role=self.role,
            log_group=log,
            **_within(network),
        )

    def may(
        self, *actions: str, on: Sequence[str], when: Mapping[str, Mapping[str, Any]] | None = None
    ) -> None:
        """Grant these actions on these resources, `when` these conditions hold; nothing else is."""
        self.role.add_to_policy(
            iam.PolicyStatement(actions=[*actions], resources=[*on], conditions=when)
        )

    def _may_be_connected(self) -> None:
        """Lambda may plug it into its network; the code that runs in it may not."""
        self.may(*_CONNECTING, on=["*"])
        self.role.add_to_policy(
            iam.PolicyStatement(
                effect=iam.Effect.DENY,
                actions=["ec2:*"],
                resources=["*"],
                # Present on every call that code in a function makes, absent where Lambda calls.
                conditions={"Null": {"lambda:SourceFunctionArn": "false"}},
            )
        )


def _within(network: IsolatedNetwork | None) -> dict[str, Any]:
    if network is None:
        return {}
    return {"vpc": network.vpc, "security_groups": [network.security_group]}
