"""Where the log lies, and the key that signs it: neither can be taken back (R41)."""

from aws_cdk import RemovalPolicy
from aws_cdk import aws_kms as kms
from constructs import Construct

from infra.bucket import PrivateBucket
from infra.config import Config
from infra.lifecycle import unfinished_for_a_week


class Log(Construct):
    """
    `called`: the first line of each checkpoint; no two logs that anybody compares share one.

    `encrypted_by`: the key of everything at rest; the log's own only signs.
    """

    def __init__(
        self, scope: Construct, name: str, *, called: str, config: Config, encrypted_by: kms.IKey
    ) -> None:
        super().__init__(scope, name)
        at_removal = RemovalPolicy.RETAIN if config.keeps_state else RemovalPolicy.DESTROY
        self.name = called
        self.key = kms.Key(
            self,
            "Key",
            key_spec=kms.KeySpec.ECC_NIST_EDWARDS25519,
            key_usage=kms.KeyUsage.SIGN_VERIFY,
            removal_policy=at_removal,
        )
        self.bucket = PrivateBucket(
            self,
            "Bucket",
            rules=[unfinished_for_a_week()],
            encrypted_by=encrypted_by,
            at_removal=at_removal,
            locked=config.log,
        )
