"""The rights of whoever decides what goes out, puts it there, takes it back and hands it out."""

from collections.abc import Mapping
from typing import Final

from quitclaim.adapters import key_rows
from quitclaim.adapters.partitions import KEYS_OF_TEXTS
from quitclaim.adapters.s3_renditions import PACKED
from quitclaim.adapters.staff_rows import OF_RENDITIONS
from quitclaim.adapters.taking_rows import FETCHED

_OPENING: Final = {"kms:Decrypt"}
OF_TEXTS: Final = f"Keys if dynamodb:LeadingKeys is {[*KEYS_OF_TEXTS]}"
PUBLISHING: Final[Mapping[str, set[str]]] = {
    "People": {"dynamodb:GetItem", "dynamodb:Query"},
    "Library": {
        "dynamodb:BatchGetItem",
        "dynamodb:ConditionCheckItem",
        "dynamodb:DeleteItem",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
    },
    f"Library if dynamodb:LeadingKeys is {[FETCHED + '*']}": {"dynamodb:UpdateItem"},
    "Library/index/search": {"dynamodb:Query"},
    "Keys": {"dynamodb:BatchGetItem", "dynamodb:GetItem"},
    OF_TEXTS: {"dynamodb:PutItem"},
    f"Keys if dynamodb:LeadingKeys is {[key_rows.OF_TEXTS]}": {"dynamodb:DeleteItem"},
    f"Staff if dynamodb:LeadingKeys is {[*OF_RENDITIONS]}": {
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
    },
    "Key if kms:ViaService is dynamodb.eu-central-1.amazonaws.com": _OPENING,
    "Key if kms:ViaService is s3.eu-central-1.amazonaws.com": {
        "kms:Decrypt",
        "kms:GenerateDataKey",
    },
    "Key if kms:EncryptionContext:purpose is data": _OPENING,
    "Key if kms:EncryptionContext:purpose is text": {
        "kms:Decrypt",
        "kms:GenerateDataKeyWithoutPlaintext",
    },
    "Originals/*": {"s3:GetObject"},
    "Pictures/*": {
        "s3:DeleteObject",
        "s3:DeleteObjectVersion",
        "s3:GetObject",
        "s3:PutObject",
    },
    f"Pictures/{PACKED}": {"s3:AbortMultipartUpload"},
    "Pictures": {
        "s3:ListBucket",
        "s3:ListBucketMultipartUploads",
        "s3:ListBucketVersions",
    },
    "Exports": {"s3:ListBucket", "s3:ListBucketMultipartUploads"},
    "Exports/out/archives/*": {"s3:AbortMultipartUpload", "s3:DeleteObject"},
    "Exports/out/pictures/*": {"s3:DeleteObject", "s3:PutObject"},
    "DarkroomFunction": {"lambda:InvokeFunction"},
    "ChangesQueue": {
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ReceiveMessage",
        "sqs:SendMessage",
    },
    "Failures": {"sqs:SendMessage"},
}
