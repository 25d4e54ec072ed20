"""Whatever is deployed and keeps anything is a store with its eraser, or says why not (R36)."""

from collections.abc import Mapping
from typing import Final

from quitclaim.adapters.tables import LAYOUTS
from quitclaim.adapters.witness_buckets import STORES as BUCKETS
from quitclaim.adapters.witness_tables import STORES as TABLES
from quitclaim.domain.forgetting.stores import REGISTRY, Store
from tests.infra.resources import Templates

# By kind of resource; of tables and buckets by the name of each.
OF_KINDS: Final[Mapping[str, Store]] = {
    "AWS::SQS::Queue": Store.QUEUES,
    "AWS::Logs::LogGroup": Store.JOURNALS,
    "AWS::OpenSearchService::Domain": Store.SEARCH_NODE,
    # Its list of addresses is the account's, and this is what fills it.
    "AWS::SES::ConfigurationSet": Store.SUPPRESSION,
    "AWS::Events::EventBus": Store.OUTBOX,
    # Who works here, by the same ids as in the table.
    "AWS::Cognito::UserPool": Store.STAFF,
}
# What keeps nothing of anybody: rights, settings, code, doors, clocks, keys that wrap others.
KEEPS_NOTHING: Final = frozenset(
    {
        "AWS::ApiGateway::Deployment",
        "AWS::ApiGateway::Method",
        "AWS::ApiGateway::Resource",
        "AWS::ApiGateway::RestApi",
        "AWS::ApiGateway::Stage",
        "AWS::Budgets::Budget",
        "AWS::CloudWatch::Alarm",
        "AWS::Cognito::UserPoolClient",
        "AWS::EC2::RouteTable",
        "AWS::EC2::SecurityGroup",
        "AWS::EC2::Subnet",
        "AWS::EC2::SubnetRouteTableAssociation",
        "AWS::EC2::VPC",
        "AWS::EC2::VPCEndpoint",
        "AWS::Events::Rule",
        "AWS::IAM::Policy",
        "AWS::IAM::Role",
        "AWS::KMS::Key",
        "AWS::Lambda::EventInvokeConfig",
        "AWS::Lambda::EventSourceMapping",
        "AWS::Lambda::Function",
        "AWS::Lambda::LayerVersion",
        "AWS::Lambda::Permission",
        "AWS::S3::BucketPolicy",
        "AWS::SES::ConfigurationSetEventDestination",
        "AWS::SES::EmailIdentity",
        "AWS::SNS::Subscription",
        "AWS::SNS::Topic",
        "AWS::SNS::TopicPolicy",
        "AWS::SQS::QueuePolicy",
    }
)
TABLE, BUCKET = "AWS::DynamoDB::GlobalTable", "AWS::S3::Bucket"
# Besides what its bucket or table is called after.
BESIDES: Final = {Store.SELFIES, Store.LOG, Store.OUTBOX}


def unjudged(templates: Templates) -> set[str]:
    """Kinds of resources of which nobody said whether they keep anything of anybody."""
    kinds = {one["Type"] for one in templates.resources.values()}
    return kinds - KEEPS_NOTHING - {TABLE, BUCKET, *OF_KINDS}


def test_every_kind_of_resource_is_a_store_or_keeps_nothing(trial: Templates) -> None:
    assert unjudged(trial) == set()


def test_every_table_is_a_store_and_read_by_whoever_counts(trial: Templates) -> None:
    tables = {name.lower() for name in trial.properties(TABLE)}

    assert tables == TABLES.keys() == LAYOUTS.keys()


def test_every_bucket_is_a_store_and_read_by_whoever_counts(trial: Templates) -> None:
    buckets = {name.removesuffix("Bucket").lower() for name in trial.properties(BUCKET)}

    assert buckets == BUCKETS.keys()


def test_every_store_is_somewhere_and_has_an_eraser() -> None:
    deployed = {*TABLES.values(), *BUCKETS.values(), *OF_KINDS.values(), *BESIDES}

    assert deployed == set(Store) == REGISTRY.keys()
    assert all(holding.erased_by for holding in REGISTRY.values())
