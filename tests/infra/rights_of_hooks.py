"""The rights of whoever tells those outside, and of whoever sets whom to tell."""

from collections.abc import Mapping
from typing import Final

_SECRETS: Final = "Key if kms:EncryptionContext:purpose is hooks"
TELLING: Final[Mapping[str, set[str]]] = {
    "Hooks": {
        "dynamodb:BatchGetItem",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
    },
    "Hooks/index/due": {"dynamodb:Query"},
    "Key if kms:ViaService is dynamodb.eu-central-1.amazonaws.com": {"kms:Decrypt"},
    _SECRETS: {"kms:Decrypt"},
    "Failures": {"sqs:SendMessage"},
}
SETTING_HOOKS: Final[Mapping[str, set[str]]] = {
    "Hooks": {
        "dynamodb:DeleteItem",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
    },
    _SECRETS: {"kms:Encrypt"},
    "HooksFunction": {"lambda:InvokeFunction"},
}
