"""
`recognition = "opensearch"`: the domain that copies of templates lie on, rotated.

AWS takes snapshots of every domain each hour and keeps them for 14 days; nobody turns that off.
What was forgotten is in them until then (docs/compliance/residency.md).
"""

from typing import Final

from aws_cdk import RemovalPolicy
from aws_cdk import aws_iam as iam
from aws_cdk import aws_kms as kms
from aws_cdk import aws_opensearchservice as opensearch
from constructs import Construct

from infra.function import PythonFunction

# The node that the galleries' contract runs on, in the smallest size there is.
_ENGINE: Final = "OpenSearch_2.19"
_INSTANCE: Final = "t3.small.search"
_DISK_GB: Final = 10
# Forward secrecy, TLS 1.2 or 1.3: the newest that a domain knows.
_TLS: Final = "Policy-Min-TLS-1-2-PFS-2023-10"
# What the gallery asks and writes; no PATCH, and nothing of the domain's own settings.
_ASKING: Final = tuple(f"es:ESHttp{verb}" for verb in ("Delete", "Get", "Head", "Post", "Put"))


class SearchNode(Construct):
    """`asked_by`: whose role it answers, and nobody else's."""

    def __init__(
        self, scope: Construct, name: str, *, encrypted_by: kms.IKey, asked_by: PythonFunction
    ) -> None:
        super().__init__(scope, name)
        self._domain = opensearch.CfnDomain(
            self,
            "Domain",
            engine_version=_ENGINE,
            cluster_config=opensearch.CfnDomain.ClusterConfigProperty(
                instance_type=_INSTANCE, instance_count=1, zone_awareness_enabled=False
            ),
            ebs_options=opensearch.CfnDomain.EBSOptionsProperty(
                ebs_enabled=True, volume_type="gp3", volume_size=_DISK_GB
            ),
            encryption_at_rest_options=opensearch.CfnDomain.EncryptionAtRestOptionsProperty(
                enabled=True, kms_key_id=encrypted_by.key_id
            ),
            node_to_node_encryption_options=(
                opensearch.CfnDomain.NodeToNodeEncryptionOptionsProperty(enabled=True)
            ),
            domain_endpoint_options=opensearch.CfnDomain.DomainEndpointOptionsProperty(
                enforce_https=True, tls_security_policy=_TLS
            ),
            # What may be asked of the cluster itself is what its own service lets through.
            access_policies=_for(asked_by).to_json(),
        )
        # Copies, each made anew from its master: nothing is lost with them.
        self._domain.apply_removal_policy(RemovalPolicy.DESTROY)
        asked_by.may(*_ASKING, on=[f"{self._domain.attr_arn}/*"])

    @property
    def host(self) -> str:
        return self._domain.attr_domain_endpoint


def _for(asked_by: PythonFunction) -> iam.PolicyDocument:
    """On the domain that it is the policy of: a resource policy names no other."""
    return iam.PolicyDocument(
        statements=[
            iam.PolicyStatement(
                principals=[iam.ArnPrincipal(asked_by.role.role_arn)],
                actions=[*_ASKING],
                resources=["*"],
            )
        ]
    )
