"""
What becomes of every property of the templates here: applied by the emulator, reconciled by us, or
of no effect for a reason. A test fails on any property that is none of the three.
"""

from collections.abc import Mapping
from typing import Final

_NO_NETWORK: Final = "functions are processes of this machine: there is no network to place them in"
_ONE_REGION: Final = "there is one region"
_OWN_DOOR: Final = "the gate is the door here, on this machine's own address, without TLS"
_NO_MAIL: Final = "nothing is verified by mail: whoever is appointed is told by the admin"
_OWN_INTERPRETER: Final = "handlers run on this machine's Python and processor"

# A property stands for all below it; where two fit, the longer one counts.
APPLIED: Final[Mapping[str, tuple[str, ...]]] = {
    "AWS::ApiGateway::Deployment": ("Description", "RestApiId"),
    "AWS::ApiGateway::Method": (
        "AuthorizationType",
        "HttpMethod",
        "Integration",
        "ResourceId",
        "RestApiId",
    ),
    "AWS::ApiGateway::Resource": ("ParentId", "PathPart", "RestApiId"),
    "AWS::ApiGateway::RestApi": ("BinaryMediaTypes", "Name"),
    "AWS::ApiGateway::Stage": ("DeploymentId", "MethodSettings", "RestApiId", "StageName"),
    "AWS::Cognito::UserPool": (
        "AccountRecoverySetting",
        "AdminCreateUserConfig",
        "DeletionProtection",
        "EnabledMfas",
        "MfaConfiguration",
        "Policies",
        "UsernameAttributes",
        "UsernameConfiguration",
    ),
    "AWS::Cognito::UserPoolClient": (
        "AccessTokenValidity",
        "AllowedOAuthFlowsUserPoolClient",
        "EnableTokenRevocation",
        "ExplicitAuthFlows",
        "IdTokenValidity",
        "PreventUserExistenceErrors",
        "RefreshTokenValidity",
        "SupportedIdentityProviders",
        "TokenValidityUnits",
        "UserPoolId",
    ),
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
    "AWS::KMS::Key": ("Description", "EnableKeyRotation", "KeyPolicy", "KeySpec", "KeyUsage"),
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
        "CorsConfiguration",
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
    "AWS::ApiGateway::RestApi": {
        "DisableExecuteApiEndpoint": _OWN_DOOR,
        "EndpointAccessMode": _OWN_DOOR,
        "EndpointConfiguration": _OWN_DOOR,
        "SecurityPolicy": _OWN_DOOR,
    },
    "AWS::Cognito::UserPool": {
        "AutoVerifiedAttributes": _NO_MAIL,
        "EmailVerificationMessage": _NO_MAIL,
        "EmailVerificationSubject": _NO_MAIL,
        "SmsVerificationMessage": _NO_MAIL,
        "VerificationMessageTemplate": _NO_MAIL,
    },
    "AWS::Cognito::UserPoolClient": {
        "AuthSessionValidity": "the steps of a sign-in do not grow old here",
    },
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
