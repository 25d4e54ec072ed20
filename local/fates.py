"""
What becomes of every property of the templates here: applied by the emulator, reconciled by us, or
of no effect for a reason. A test fails on any property that is none of the three.
"""

from collections.abc import Mapping
from typing import Final

_NO_NETWORK: Final = "functions are processes of this machine: there is no network to place them in"
_ONE_REGION: Final = "there is one region"
_OWN_INTERPRETER: Final = "handlers run on this machine's Python and processor"

# A property stands for all below it; where two fit, the longer one counts.
APPLIED: Final[Mapping[str, tuple[str, ...]]] = {
    "AWS::DynamoDB::GlobalTable": (
        "AttributeDefinitions",
        "BillingMode",
        "GlobalSecondaryIndexes",
        "KeySchema",
        "StreamSpecification",
    ),
    "AWS::Events::Rule": ("EventPattern", "ScheduleExpression", "State", "Targets"),
    "AWS::IAM::Policy": ("PolicyDocument", "PolicyName", "Roles"),
    "AWS::IAM::Role": ("AssumeRolePolicyDocument", "Description"),
    "AWS::KMS::Key": ("Description", "EnableKeyRotation", "KeyPolicy"),
    "AWS::Lambda::EventInvokeConfig": (
        "DestinationConfig",
        "FunctionName",
        "MaximumRetryAttempts",
        "Qualifier",
    ),
    "AWS::Lambda::EventSourceMapping": (
        "BatchSize",
        "EventSourceArn",
        "FilterCriteria",
        "FunctionName",
        "FunctionResponseTypes",
        "MaximumBatchingWindowInSeconds",
        "ScalingConfig",
    ),
    "AWS::Lambda::Function": (
        "Code",
        "Description",
        "Environment",
        "Handler",
        "Layers",
        "LoggingConfig",
        "Role",
        "Timeout",
    ),
    "AWS::Lambda::LayerVersion": ("Content", "Description"),
    "AWS::Logs::LogGroup": ("RetentionInDays",),
    "AWS::S3::Bucket": (
        "NotificationConfiguration",
        "PublicAccessBlockConfiguration",
        "VersioningConfiguration",
    ),
    "AWS::S3::BucketPolicy": ("Bucket", "PolicyDocument"),
    "AWS::SQS::Queue": (
        "MessageRetentionPeriod",
        "RedrivePolicy",
        "SqsManagedSseEnabled",
        "VisibilityTimeout",
    ),
    "AWS::SQS::QueuePolicy": ("PolicyDocument", "Queues"),
}

# Dropped by the emulator's CloudFormation; `local.reconcile` sets them and reads them back.
RECONCILED: Final[Mapping[str, tuple[str, ...]]] = {
    "AWS::DynamoDB::GlobalTable": (
        "Replicas.DeletionProtectionEnabled",
        "Replicas.PointInTimeRecoverySpecification",
        "Replicas.SSESpecification",
        "SSESpecification",
        "TimeToLiveSpecification",
    ),
    "AWS::S3::Bucket": (
        "BucketEncryption",
        "LifecycleConfiguration",
        "ObjectLockConfiguration",
        "ObjectLockEnabled",
        "OwnershipControls",
    ),
}

EXPLAINED: Final[Mapping[str, Mapping[str, str]]] = {
    "AWS::DynamoDB::GlobalTable": {
        "Replicas.GlobalSecondaryIndexes": "names the table's indexes again, and adds nothing",
        "Replicas.PointInTimeRecoverySpecification.RecoveryPeriodInDays": (
            "the emulator keeps no backups, so there is no period either"
        ),
        "Replicas.Region": _ONE_REGION,
    },
    "AWS::EC2::RouteTable": {"": _NO_NETWORK},
    "AWS::EC2::SecurityGroup": {"": _NO_NETWORK},
    "AWS::EC2::Subnet": {"": _NO_NETWORK},
    "AWS::EC2::SubnetRouteTableAssociation": {"": _NO_NETWORK},
    "AWS::EC2::VPC": {"": _NO_NETWORK},
    "AWS::EC2::VPCEndpoint": {"": _NO_NETWORK},
    "AWS::Events::Rule": {
        "Targets.RetryPolicy": "an event is delivered inside the process and cannot get lost",
    },
    "AWS::Lambda::Function": {
        "Architectures": _OWN_INTERPRETER,
        "MemorySize": "a process here takes what it takes; the packaging tests measure",
        "Runtime": _OWN_INTERPRETER,
        "VpcConfig": _NO_NETWORK,
    },
    "AWS::Lambda::LayerVersion": {
        "CompatibleArchitectures": _OWN_INTERPRETER,
        "CompatibleRuntimes": _OWN_INTERPRETER,
    },
    "AWS::Lambda::Permission": {
        "": "nobody is refused here for lack of it; the template tests cover it",
    },
}
