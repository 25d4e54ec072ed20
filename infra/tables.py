"""The tables, as the adapters lay them out."""

from typing import Final

from aws_cdk import RemovalPolicy
from aws_cdk import aws_dynamodb as ddb
from aws_cdk import aws_kms as kms
from constructs import Construct

from quitclaim.adapters.tables import Layout

_RECOVERED_FOR_DAYS: Final = 7
# A backup of keys or templates would keep alive what was erased (R36): deleting a key is the
# erasure of all it sealed. Lost template keys mean that people enrol again; of the others there
# is one copy, overwritten each day, which is a declared residue.
_NEVER_RECOVERED: Final = ("keys", "gallery")
# Whose stream tells that something is to be done; of each item its key, and nothing in it.
_TELLING: Final = ("library",)


def table(
    scope: Construct, name: str, *, layout: Layout, encrypted_by: kms.IKey, is_kept: bool
) -> ddb.TableV2:
    return ddb.TableV2(
        scope,
        name.title(),
        partition_key=_named("pk"),
        sort_key=_named("sk"),
        global_secondary_indexes=[_index(index) for index in layout.indexes],
        time_to_live_attribute=layout.ttl,
        encryption=ddb.TableEncryptionV2.customer_managed_key(encrypted_by),
        point_in_time_recovery_specification=_recovery(name),
        dynamo_stream=ddb.StreamViewType.KEYS_ONLY if name in _TELLING else None,
        deletion_protection=is_kept,
        removal_policy=RemovalPolicy.RETAIN if is_kept else RemovalPolicy.DESTROY,
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
