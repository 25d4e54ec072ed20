"""The rights of whoever compares faces, and of nobody else."""

from collections.abc import Mapping
from typing import Final

_OPENING: Final = {"kms:Decrypt"}
_READING: Final = {"dynamodb:BatchGetItem", "dynamodb:GetItem"}
RECOGNISING: Final[Mapping[str, set[str]]] = {
    "People": {"dynamodb:GetItem", "dynamodb:Query"},
    "Gallery": {"dynamodb:BatchGetItem", "dynamodb:DeleteItem", "dynamodb:Query"},
    "Keys": _READING | {"dynamodb:ConditionCheckItem"},
    "Library": _READING | {"dynamodb:ConditionCheckItem", "dynamodb:PutItem", "dynamodb:Query"},
    "Library if dynamodb:LeadingKeys is ['RULES']": {"dynamodb:UpdateItem"},
    "Key if kms:ViaService is dynamodb.eu-central-1.amazonaws.com": _OPENING,
    "Key if kms:ViaService is s3.eu-central-1.amazonaws.com": _OPENING,
    "Key if kms:EncryptionContext:purpose is data": _OPENING,
    "Key if kms:EncryptionContext:purpose is text": _OPENING,
    "Key if kms:EncryptionContext:purpose is template": _OPENING,
    "Originals/*": {"s3:GetObject"},
    "DarkroomFunction": {"lambda:InvokeFunction"},
    "RecognitionsQueue": {
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ReceiveMessage",
        "sqs:SendMessage",
    },
}
# What comes on top where copies lie on a search node: the secret that they are turned by.
TURNING: Final[Mapping[str, set[str]]] = {
    "Gallery if dynamodb:LeadingKeys is ['ROTATION']": {"dynamodb:GetItem", "dynamodb:PutItem"},
    f"Keys if dynamodb:LeadingKeys is {['A#' + '7' * 64, 'KEK#template']}": {"dynamodb:PutItem"},
    "Key if kms:EncryptionContext:purpose is template": _OPENING
    | {"kms:GenerateDataKeyWithoutPlaintext"},
}
