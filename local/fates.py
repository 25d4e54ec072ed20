"""
What becomes of every property of the templates here: applied by the emulator, reconciled by us, or
of no effect for a reason (`local.explained`). A test fails on any property that is none of the
three.
"""

from collections.abc import Mapping
from typing import Final

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
    "AWS::Events::EventBus": ("Name",),
    "AWS::Events::Rule": ("EventBusName", "EventPattern", "ScheduleExpression", "State", "Targets"),
    "AWS::IAM::Policy": ("PolicyDocument", "PolicyName", "Roles"),
    "AWS::IAM::Role": ("AssumeRolePolicyDocument", "Description"),
    "AWS::KMS::Key": (
        "Description",
        "EnableKeyRotation",
        "KeyPolicy",
        "KeySpec",
        "KeyUsage",
        "RotationPeriodInDays",
    ),
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
        "MaximumRecordAgeInSeconds",
        "ScalingConfig",
        "StartingPosition",
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
    "AWS::SES::EmailIdentity": ("EmailIdentity",),
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
