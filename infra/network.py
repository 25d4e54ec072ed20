"""
A network without a way out, or with none but to four buckets: for what opens pictures, and for
what embeds faces.
"""

from collections.abc import Sequence
from typing import Final

from aws_cdk import aws_ec2 as ec2
from aws_cdk import aws_iam as iam
from aws_cdk import aws_s3 as s3
from constructs import Construct

_HTTPS: Final = ec2.Port.tcp(443)


# What AWS asks of the role of a function in a network; Lambda itself acts with it.
_CONNECTING: Final = (
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSubnets",
    "ec2:AssignPrivateIpAddresses",
    "ec2:UnassignPrivateIpAddresses",
)


def let_be_connected(role: iam.Role) -> None:
    """Lambda may plug it into its network; the code that runs in it may not."""
    role.add_to_policy(iam.PolicyStatement(actions=[*_CONNECTING], resources=["*"]))
    role.add_to_policy(
        iam.PolicyStatement(
            effect=iam.Effect.DENY,
            actions=["ec2:*"],
            resources=["*"],
            # Present on every call that code in a function makes, absent where Lambda calls.
            conditions={"Null": {"lambda:SourceFunctionArn": "false"}},
        )
    )


class ClosedNetwork(Construct):
    """No internet, no NAT, no way out at all: whoever is in it is called, and answers."""

    def __init__(self, scope: Construct, name: str) -> None:
        super().__init__(scope, name)
        self.vpc = ec2.Vpc(
            self,
            "Vpc",
            ip_addresses=ec2.IpAddresses.cidr("10.0.0.0/24"),
            max_azs=2,
            nat_gateways=0,
            subnet_configuration=[
                ec2.SubnetConfiguration(
                    name="Isolated", subnet_type=ec2.SubnetType.PRIVATE_ISOLATED, cidr_mask=26
                )
            ],
        )
        self.security_group = ec2.SecurityGroup(
            self, "SecurityGroup", vpc=self.vpc, allow_all_outbound=False
        )


class IsolatedNetwork(ClosedNetwork):
    """The gateway to S3 is free and lets these requests through only. `written`: objects."""

    def __init__(
        self, scope: Construct, name: str, *, read: Sequence[s3.IBucket], written: Sequence[str]
    ) -> None:
        super().__init__(scope, name)
        # The only route out of these subnets leads to S3.
        self.security_group.add_egress_rule(ec2.Peer.any_ipv4(), _HTTPS)
        gateway = self.vpc.add_gateway_endpoint(
            "Storage", service=ec2.GatewayVpcEndpointAwsService.S3
        )
        opened = [(bucket.arn_for_objects("*"), _READING) for bucket in read]
        for objects, actions in (*opened, *((one, _WRITING) for one in written)):
            gateway.add_to_policy(
                iam.PolicyStatement(
                    principals=[iam.AnyPrincipal()],
                    actions=[*actions],
                    resources=[objects],
                )
            )


_READING: Final = ("s3:GetObject", "s3:GetObjectVersion")
_WRITING: Final = ("s3:PutObject",)
