"""The rights of whoever carries erasures out: she deletes people, and counts what is left."""

from collections.abc import Mapping
from typing import Final

from quitclaim.adapters.partitions import KEYS_OF_OWNERS, NOTES_OF_EVIDENCE

OF_THE_ACCOUNT: Final = {"ses:DeleteSuppressedDestination", "ses:GetSuppressedDestination"}
_GONE: Final = {"s3:DeleteObject", "s3:DeleteObjectVersion"}
# Whoever counts lists by versions and by what lies half uploaded.
_COUNTED: Final = {"s3:ListBucketMultipartUploads", "s3:ListBucketVersions"}
_LISTED: Final = {"s3:ListBucket", *_COUNTED}
_NAMED: Final = {"kms:Decrypt", "kms:GenerateDataKeyWithoutPlaintext"}
_BY_S3: Final = {"kms:Decrypt", "kms:GenerateDataKey"}
_PROVING: Final = {
    "s3:BypassGovernanceRetention",
    "s3:DeleteObject",
    "s3:DeleteObjectVersion",
}
_ENTERED: Final = {"s3:GetObject", "s3:PutObject"}
ERASING: Final[Mapping[str, set[str]]] = {
    "People": {
        "dynamodb:BatchGetItem",
        "dynamodb:BatchWriteItem",
        "dynamodb:ConditionCheckItem",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:Scan",
    },
    "Library": {
        "dynamodb:BatchGetItem",
        "dynamodb:BatchWriteItem",
        "dynamodb:ConditionCheckItem",
        "dynamodb:DeleteItem",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:Scan",
        "dynamodb:UpdateItem",
    },
    "Keys": {
        "dynamodb:BatchGetItem",
        "dynamodb:ConditionCheckItem",
        "dynamodb:GetItem",
        "dynamodb:Scan",
    },
    f"Keys if dynamodb:LeadingKeys is {[*KEYS_OF_OWNERS, *NOTES_OF_EVIDENCE]}": {
        "dynamodb:DeleteItem"
    },
    f"Keys if dynamodb:LeadingKeys is {[*NOTES_OF_EVIDENCE]}": {
        "dynamodb:PutItem",
        "dynamodb:Query",
    },
    "Keys if dynamodb:LeadingKeys is ['KEK#erased', 'KEK#blocked']": {"dynamodb:PutItem"},
    "Gallery": {
        "dynamodb:BatchWriteItem",
        "dynamodb:DeleteItem",
        "dynamodb:Query",
        "dynamodb:Scan",
        "dynamodb:UpdateItem",
    },
    "Hooks": {"dynamodb:BatchWriteItem", "dynamodb:Scan"},
    "People/index/listed": {"dynamodb:Query"},
    "Library/index/search": {"dynamodb:Query"},
    "Staff": {"dynamodb:Scan"},
    "Key if kms:ViaService is dynamodb.eu-central-1.amazonaws.com": {"kms:Decrypt"},
    "Key if kms:ViaService is s3.eu-central-1.amazonaws.com": _BY_S3,
    # Of her, where letters reached her, once.
    "Key if kms:EncryptionContext:purpose is data": {"kms:Decrypt"},
    "Key if kms:EncryptionContext:purpose is text": {"kms:Decrypt"},
    "Key if kms:EncryptionContext:purpose is blocked": _NAMED,
    "Key if kms:EncryptionContext:purpose is erased": _NAMED,
    "Originals": _COUNTED,
    "Originals/*": _GONE,
    "Pictures": _LISTED,
    "Pictures/*": _GONE,
    "Inbox": _COUNTED,
    "Copies": _COUNTED,
    "Papers": _LISTED,
    "Papers/*": {"s3:GetObjectVersion"},
    "Papers/erasures/*": _ENTERED,
    # Hidden when its period is over; with its lock where two members ordered it before.
    "Papers/sealed/*": _PROVING,
    "Papers/scans/*": _PROVING,
    "Papers/timestamps/*": _PROVING,
    "LogBucket": _COUNTED,
    "LogBucket/blocked/*": {"s3:PutObject"},
    "LogBucket/erased/*": {"s3:PutObject"},
    "Exports": _LISTED,
    "Exports/in/selfies/*": {"s3:DeleteObject"},
    "Exports/in/looked/*": {"s3:DeleteObject", "s3:GetObject"},
    "Exports/in/finds/*": {"s3:DeleteObject"},
    "Exports/in/finds/told/*": {"s3:GetObject"},
    "Exports/out/*": {"s3:DeleteObject"},
    "Exports/out/archives/*": {"s3:AbortMultipartUpload"},
    # The mail service's list is the account's: it has no resource to name.
    "*": OF_THE_ACCOUNT,
    "ErasuresQueue": {
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ReceiveMessage",
        "sqs:SendMessage",
    },
}
