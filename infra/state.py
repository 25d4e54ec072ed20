"""What outlives every deployment: tables, buckets, and the key that encrypts them."""

from collections.abc import Mapping
from typing import Final

from aws_cdk import App, CfnOutput, RemovalPolicy
from aws_cdk import aws_dynamodb as ddb
from aws_cdk import aws_kms as kms
from aws_cdk import aws_s3 as s3

from infra.config import Config
from infra.lifecycle import (
    announce,
    kept_for_a_week,
    overwritten_for_a_week,
    unfinished_for_a_week,
)
from infra.log import Log
from infra.site import Site
from infra.stack import EuropeanStack
from infra.staff import StaffPool
from quitclaim.adapters.tables import LAYOUTS, Layout

# The settings of whatever commits a change: it may touch every table.
OF_COMMITS: Final = ("people_table", "library_table", "keys_table", "gallery_table", "key_arn")
_RECOVERED_FOR_DAYS: Final = 7
# A backup of keys or templates would keep alive what was erased (R36): deleting a key is the
# erasure of all it sealed. Lost template keys mean that people enrol again; of the others there
# will be one daily copy, overwritten, which is a declared residue.
_NEVER_RECOVERED: Final = ("keys", "gallery")


class State(EuropeanStack):
    def __init__(
        self, app: App, *, config: Config, site: Site, log_name: str | None = None
    ) -> None:
        super().__init__(app, "State")
        kept = config.keeps_state
        self._is_protected = kept
        self._at_removal = RemovalPolicy.RETAIN if kept else RemovalPolicy.DESTROY
        self.key = kms.Key(self, "Key", enable_key_rotation=True, removal_policy=self._at_removal)
        self.tables = {name: self._table(name, layout) for name, layout in LAYOUTS.items()}
        # An overwrite must lose nothing, and a client that mirrors finds what it sent (R60).
        self.inbox = self._bucket("Inbox", kept_for_a_week(), keeps_versions=True)
        announce(self.inbox)
        _let_upload(self.inbox, site=site)
        self.originals = self._bucket("Originals", overwritten_for_a_week(), keeps_versions=True)
        # A delete is a delete: no version of a rendition outlives a withdrawal.
        self.pictures = self._bucket("Pictures", unfinished_for_a_week(), keeps_versions=False)
        called = log_name or f"{site.host}/{config.stage.value}"
        self.log = Log(self, "Log", called=called, config=config, encrypted_by=self.key)
        self.sign_ins = StaffPool(
            self, "SignIns", is_protected=self._is_protected, at_removal=self._at_removal
        )
        for name, value in self.settings.items():
            CfnOutput(self, name.title().replace("_", ""), value=value)

    @property
    def settings(self) -> Mapping[str, str]:
        """Everything here under the name that the settings of functions have for it."""
        tables = {f"{name}_table": table.table_name for name, table in self.tables.items()}
        return {
            **tables,
            "key_arn": self.key.key_arn,
            "inbox_bucket": self.inbox.bucket_name,
            "originals_bucket": self.originals.bucket_name,
            "pictures_bucket": self.pictures.bucket_name,
            "log_bucket": self.log.bucket.bucket_name,
            "log_key_arn": self.log.key.key_arn,
            "log_name": self.log.name,
            "user_pool": self.sign_ins.pool.user_pool_id,
            "user_pool_client": self.sign_ins.client.user_pool_client_id,
        }

    def told(self, *names: str) -> Mapping[str, str]:
        """Of all settings those that one function reads."""
        return {name: self.settings[name] for name in names}

    def _bucket(self, name: str, rule: s3.LifecycleRule, *, keeps_versions: bool) -> s3.Bucket:
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
            lifecycle_rules=[rule],
            removal_policy=self._at_removal,
        )

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


def _let_upload(inbox: s3.Bucket, *, site: Site) -> None:
    """A browser may send files from our own pages, with the form that was signed for each."""
    inbox.add_cors_rule(
        allowed_methods=[s3.HttpMethods.POST],
        allowed_origins=[site.origin],
        allowed_headers=["*"],
        max_age=3600,
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
        point_in_time_recovery_enabled=True, recovery_period_in_days=_RECOVERED_FOR_DAYS
    )
