"""One Lambda of functions/<name>, with every default that this project has an opinion on."""

from collections.abc import Mapping, Sequence
from typing import Any

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from constructs import Construct

from infra.assets import function_code
from infra.network import ClosedNetwork, let_be_connected
from infra.runtime import ARCHITECTURE, RUNTIME
from quitclaim.runtime.starting import STARTED_WITH


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
        network: ClosedNetwork | None = None,
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
            let_be_connected(self.role)
        self.function = lambda_.Function(
            self,
            "Function",
            runtime=RUNTIME,
            architecture=ARCHITECTURE,
            handler=f"functions.{name}.handler.lambda_handler",
            code=function_code(name),
            layers=[*layers],
            environment=STARTED_WITH | {name.upper(): it for name, it in environment.items()},
            memory_size=memory_mb,
            timeout=Duration.seconds(timeout_s),
            role=self.role,
            log_group=log,
            **within(network),
        )

    def may(
        self,
        *actions: str,
        on: Sequence[str],
        when: Mapping[str, Mapping[str, Any]] | None = None,
        under: str | None = None,
    ) -> None:
        """
        Grant these actions on these resources, `when` these conditions hold; nothing else is.

        `under`: the name of a policy of their own, for a role whose first one has no room left.
        """
        said = iam.PolicyStatement(actions=[*actions], resources=[*on], conditions=when)
        if under is None:
            self.role.add_to_policy(said)
        else:
            self._apart(under).add_statements(said)

    def _apart(self, name: str) -> iam.Policy:
        known = self.node.try_find_child(name)
        return known if isinstance(known, iam.Policy) else iam.Policy(self, name, roles=[self.role])


def within(network: ClosedNetwork | None) -> dict[str, Any]:
    if network is None:
        return {}
    return {"vpc": network.vpc, "security_groups": [network.security_group]}
