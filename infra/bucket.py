"""A bucket as all of ours are: private, encrypted with the one key, and reached over TLS only."""

from collections.abc import Sequence
from typing import Final

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_kms as kms
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infra.config import Lock, Locked

_LOCKS: Final = {
    Lock.GOVERNANCE: s3.ObjectLockRetention.governance,
    Lock.COMPLIANCE: s3.ObjectLockRetention.compliance,
}


class PrivateBucket(s3.Bucket):
    """`locked`: for how long nobody takes anything out, whatever they may do."""

    def __init__(  # noqa: PLR0913  what differs between buckets, each of it named
        self,
        scope: Construct,
        name: str,
        *,
        rules: Sequence[s3.LifecycleRule],
        encrypted_by: kms.IKey,
        at_removal: RemovalPolicy,
        keeps_versions: bool = True,
        locked: Locked | None = None,
    ) -> None:
        super().__init__(
            scope,
            name,
            encryption=s3.BucketEncryption.KMS,
            encryption_key=encrypted_by,
            bucket_key_enabled=True,
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            object_ownership=s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
            enforce_ssl=True,
            minimum_tls_version=1.2,
            versioned=keeps_versions,
            object_lock_enabled=True if locked else None,
            object_lock_default_retention=_retention(locked) if locked else None,
            lifecycle_rules=[*rules],
            removal_policy=at_removal,
        )


def _retention(locked: Locked) -> s3.ObjectLockRetention:
    return _LOCKS[locked.lock](Duration.days(locked.days))
