"""The grants that the roads of whoever recognises show to be needed."""

from collections.abc import Mapping
from typing import Final

from quitclaim.adapters.partitions import KEYS_OF_TEMPLATES, WITH_A_STOP
from tests.soak.grants_recognising import (
    somebody_looked_for,
    somebody_suggested,
    what_came_and_what_ended,
)
from tests.soak.grants_roads import Road

_OF_TEMPLATES: Final = "when kms:EncryptionContext:purpose is template"
_KEYS: Final = f"when dynamodb:LeadingKeys is {[*KEYS_OF_TEMPLATES]}"
_STOPPED: Final = f"when dynamodb:LeadingKeys is {[*WITH_A_STOP]}"
OF_RECOGNISING: Final[Mapping[Road, tuple[str, ...]]] = {
    somebody_suggested: (
        "recognize: dynamodb:Query on People",
        "recognize: dynamodb:BatchGetItem on Gallery",
        "recognize: dynamodb:PutItem on Gallery",
        "recognize: dynamodb:UpdateItem on Gallery",
        "recognize: dynamodb:BatchGetItem on Keys",
        "recognize: dynamodb:ConditionCheckItem on Keys",
        "recognize: dynamodb:GetItem on Keys",
        f"recognize: dynamodb:PutItem on Keys {_KEYS}",
        "recognize: kms:Decrypt on Key when kms:EncryptionContext:purpose is data",
        "recognize: kms:Decrypt on Key when kms:EncryptionContext:purpose is text",
        f"recognize: kms:Decrypt on Key {_OF_TEMPLATES}",
        f"recognize: kms:GenerateDataKeyWithoutPlaintext on Key {_OF_TEMPLATES}",
        "recognize: dynamodb:BatchGetItem on Library",
        "recognize: dynamodb:ConditionCheckItem on Library",
        "recognize: dynamodb:GetItem on Library",
        "recognize: dynamodb:PutItem on Library",
        "recognize: dynamodb:Query on Library",
        f"recognize: dynamodb:UpdateItem on Library {_STOPPED}",
        "recognize: s3:GetObject on Originals/*",
        "recognize: s3:GetObject on Exports/in/selfies/*",
        "recognize: s3:DeleteObject on Exports/in/selfies/*",
        "recognize: s3:PutObject on Exports/in/looked/*",
        "recognize: s3:ListBucket on Exports",
        "recognize: lambda:InvokeFunction on DarkroomFunction",
        "recognize: sqs:SendMessage on RecognitionsQueue",
    ),
    somebody_looked_for: (
        "recognize: s3:GetObject on Exports/in/finds/asked/*",
        "recognize: s3:GetObject on Exports/in/finds/told/*",
        "recognize: s3:PutObject on Exports/in/finds/seen/*",
        "recognize: s3:DeleteObject on Exports/in/finds/asked/*",
    ),
    what_came_and_what_ended: (
        "recognize: dynamodb:DeleteItem on Gallery",
        "recognize: dynamodb:Query on Gallery",
        "recognize: s3:DeleteObject on Exports/in/looked/*",
        "recognize: s3:PutObject on Exports/in/finds/told/*",
    ),
}
# Its own log has the call, which for a transaction is one for all that it does; and of what the
# darkroom asks in its name, the darkroom's has the number.
_IN_ONE: Final = "AccessDeniedException at TransactWriteItems"
_BY_ADDRESS: Final = "NotAnsweredError: 403"
SAYS_OF_RECOGNISING: Final[Mapping[str, str]] = {
    "recognize: dynamodb:ConditionCheckItem on Keys": _IN_ONE,
    "recognize: dynamodb:ConditionCheckItem on Library": _IN_ONE,
    "recognize: dynamodb:PutItem on Library": _IN_ONE,
    f"recognize: dynamodb:UpdateItem on Library {_STOPPED}": _IN_ONE,
    "recognize: s3:GetObject on Originals/*": _BY_ADDRESS,
    "recognize: s3:GetObject on Exports/in/selfies/*": _BY_ADDRESS,
    "recognize: s3:GetObject on Exports/in/finds/asked/*": _BY_ADDRESS,
    "recognize: s3:PutObject on Exports/in/finds/seen/*": _BY_ADDRESS,
    "recognize: s3:ListBucket on Exports": "AccessDenied at ListObjectsV2",
    "recognize: lambda:InvokeFunction on DarkroomFunction": "AccessDeniedException at Invoke",
    "recognize: sqs:SendMessage on RecognitionsQueue": "AccessDenied at SendMessageBatch",
}
