"""Where the log lies, and the key that signs it: neither can be taken back (R41)."""

from typing import Final

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_kms as kms
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infra.config import Config, Lock
from infra.lifecycle import unfinished_for_a_week

_LOCKS: Final = {
    Lock.GOVERNANCE: s3.ObjectLockRetention.governance,
    Lock.COMPLIANCE: s3.ObjectLockRetention.compliance,
}


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
        self.bucket = s3.Bucket(
            self,
            "Bucket",
            encryption=s3.BucketEncryption.KMS,
            encryption_key=encrypted_by,
            bucket_key_enabled=True,
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            object_ownership=s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
            enforce_ssl=True,
            minimum_tls_version=1.2,
            versioned=True,
            object_lock_enabled=True,
            object_lock_default_retention=_LOCKS[config.log_lock](
                Duration.days(config.log_kept_days)
            ),
            lifecycle_rules=[unfinished_for_a_week()],
            removal_policy=at_removal,
        )
