"""What outlives every deployment: tables, buckets, and the key that encrypts them."""

from typing import Final

from aws_cdk import App, Duration, Environment, RemovalPolicy, Stack
from aws_cdk import aws_dynamodb as ddb
from aws_cdk import aws_kms as kms
from aws_cdk import aws_s3 as s3

from infra.config import Config
from quitclaim.adapters.tables import LAYOUTS, Layout
from quitclaim.runtime.aws import REGION

_KEPT_FOR_DAYS: Final = 7
# A backup of keys or templates would keep alive what was erased (R36): deleting a key is the
# erasure of all it sealed. Lost template keys mean that people enrol again; of the others there
# will be one daily copy, overwritten, which is a declared residue.
_NEVER_RECOVERED: Final = ("keys", "gallery")


class State(Stack):
    def __init__(self, app: App, *, config: Config) -> None:
        super().__init__(app, "State", env=Environment(region=REGION))
        kept = config.keeps_state
        self._is_protected = kept
        self._at_removal = RemovalPolicy.RETAIN if kept else RemovalPolicy.DESTROY
        self.key = kms.Key(self, "Key", enable_key_rotation=True, removal_policy=self._at_removal)
        self.tables = {name: self._table(name, layout) for name, layout in LAYOUTS.items()}
        self.originals = self._bucket("Originals", keeps_versions=True)
        self.pictures = self._bucket("Pictures", keeps_versions=False)

    def _table(self, name: str, layout: Layout) -> ddb.TableV2:
        return ddb.TableV2(
            self,
            name.title(),
            partition_key=_named("pk"),
            sort_key=_named("sk"),
            global_secondary_indexes=[_index(index) for index in layout.indexes],
            time_to_live_attribute=layout.ttl,
            encryption=ddb.TableEncryptionV2.customer_managed_key(self.key),
            point_in_time_recovery_specification=_recovery(name),
            deletion_protection=self._is_protected,
            removal_policy=self._at_removal,
        )

    def _bucket(self, name: str, *, keeps_versions: bool) -> s3.Bucket:
        return s3.Bucket(
            self,
            name,
            encryption=s3.BucketEncryption.KMS,
            encryption_key=self.key,
            bucket_key_enabled=True,
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            object_ownership=s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
            enforce_ssl=True,
            minimum_tls_version=1.2,
            versioned=keeps_versions,
            lifecycle_rules=[_lifecycle(keeps_versions=keeps_versions)],
            removal_policy=self._at_removal,
        )


def _named(name: str) -> ddb.Attribute:
    return ddb.Attribute(name=name, type=ddb.AttributeType.STRING)


def _index(name: str) -> ddb.GlobalSecondaryIndexPropsV2:
    return ddb.GlobalSecondaryIndexPropsV2(
        index_name=name,
        partition_key=_named(f"{name}_pk"),
        sort_key=_named(f"{name}_sk"),
        projection_type=ddb.ProjectionType.KEYS_ONLY,
    )


def _recovery(table: str) -> ddb.PointInTimeRecoverySpecification:
    if table in _NEVER_RECOVERED:
        return ddb.PointInTimeRecoverySpecification(point_in_time_recovery_enabled=False)
    return ddb.PointInTimeRecoverySpecification(
        point_in_time_recovery_enabled=True, recovery_period_in_days=_KEPT_FOR_DAYS
    )


def _lifecycle(*, keeps_versions: bool) -> s3.LifecycleRule:
    """Unfinished uploads are nobody's; an overwritten original can be got back for a week."""
    week = Duration.days(_KEPT_FOR_DAYS)
    if not keeps_versions:
        return s3.LifecycleRule(abort_incomplete_multipart_upload_after=week)
    return s3.LifecycleRule(
        abort_incomplete_multipart_upload_after=week,
        noncurrent_version_expiration=week,
        expired_object_delete_marker=True,
    )
