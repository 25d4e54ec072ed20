"""Properties of the templates that have no effect here, and why not."""

from collections.abc import Mapping
from typing import Final

_NO_NETWORK: Final = "functions are processes of this machine: there is no network to place them in"
_ONE_REGION: Final = "there is one region"
_OWN_DOOR: Final = "the gate is the door here, on this machine's own address, without TLS"
_NO_MAIL: Final = "nothing is verified by mail: whoever is appointed is told by the admin"
_NOT_CARRIED: Final = "a mail is kept in the outbox here, and carried to nobody"
_TOLD_UNTIL_DONE: Final = "what a stream tells comes here until it is done, or too old"
_OWN_INTERPRETER: Final = "handlers run on this machine's Python and processor"

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
    "AWS::Lambda::EventSourceMapping": {
        "BisectBatchOnFunctionError": _TOLD_UNTIL_DONE,
        "DestinationConfig": _TOLD_UNTIL_DONE,
        "MaximumRetryAttempts": _TOLD_UNTIL_DONE,
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
    "AWS::SES::ConfigurationSet": {"": _NOT_CARRIED},
    "AWS::SES::ConfigurationSetEventDestination": {
        "": "only what SES simulates comes back here, and always by the one bus",
    },
    "AWS::SES::EmailIdentity": {"DkimAttributes": _NOT_CARRIED},
}
