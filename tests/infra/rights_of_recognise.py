"""The rights of whoever compares and enrols faces, and of nobody else."""

from collections.abc import Mapping
from typing import Final

from quitclaim.adapters.partitions import A_RUN, KEYS_OF_TEMPLATES, WITH_A_RUN, WITH_A_STOP

_ROWS: Final = "Library if dynamodb:LeadingKeys is"
_OPENING: Final = {"kms:Decrypt"}
_READING: Final = {"dynamodb:BatchGetItem", "dynamodb:GetItem"}
TAKING_SELFIES: Final[Mapping[str, set[str]]] = {
    "Exports/in/looked/*": {"s3:GetObject"},
    "Exports/in/selfies/*": {"s3:PutObject"},
}
# Somebody asks for herself: of pictures what a permit asks, and what she sees of the answer.
ASKING_FOR_HERSELF: Final[Mapping[str, set[str]]] = {
    **TAKING_SELFIES,
    f"{_ROWS} {[A_RUN]}": {"dynamodb:GetItem"},
    f"{_ROWS} {[*WITH_A_RUN]}": {"dynamodb:PutItem"},
    "Exports/in/finds/asked/*": {"s3:PutObject"},
    "Exports/in/finds/told/*": {"s3:GetObject", "s3:PutObject"},
    "Exports/in/finds/seen/*": {"s3:GetObject"},
}
RECOGNISING: Final[Mapping[str, set[str]]] = {
    "People": {"dynamodb:Query"},
    "Gallery": {
        "dynamodb:BatchGetItem",
        "dynamodb:DeleteItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
    },
    "Keys": _READING | {"dynamodb:ConditionCheckItem"},
    "Library": _READING | {"dynamodb:ConditionCheckItem", "dynamodb:PutItem", "dynamodb:Query"},
    f"{_ROWS} {[*WITH_A_STOP]}": {"dynamodb:UpdateItem"},
    "Key if kms:ViaService is dynamodb.eu-central-1.amazonaws.com": _OPENING,
    "Key if kms:ViaService is s3.eu-central-1.amazonaws.com": _OPENING | {"kms:GenerateDataKey"},
    "Key if kms:EncryptionContext:purpose is data": _OPENING,
    "Key if kms:EncryptionContext:purpose is text": _OPENING,
    "Key if kms:EncryptionContext:purpose is template": _OPENING
    | {"kms:GenerateDataKeyWithoutPlaintext"},
    f"Keys if dynamodb:LeadingKeys is {[*KEYS_OF_TEMPLATES]}": {"dynamodb:PutItem"},
    "Exports": {"s3:ListBucket"},
    "Exports/in/selfies/*": {"s3:GetObject", "s3:DeleteObject"},
    "Exports/in/looked/*": {"s3:PutObject", "s3:DeleteObject"},
    "Exports/in/finds/asked/*": {"s3:GetObject", "s3:DeleteObject"},
    "Exports/in/finds/told/*": {"s3:GetObject", "s3:PutObject", "s3:DeleteObject"},
    "Exports/in/finds/seen/*": {"s3:PutObject", "s3:DeleteObject"},
    "Originals/*": {"s3:GetObject"},
    "DarkroomFunction": {"lambda:InvokeFunction"},
    "RecognitionsQueue": {
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ChangeMessageVisibility",
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
