"""The grants that the roads of a picture show to be needed."""

from collections.abc import Mapping
from typing import Final

from quitclaim.adapters.key_rows import OF_TEXTS
from quitclaim.adapters.partitions import KEYS_OF_TEXTS
from quitclaim.adapters.staff_rows import OF_RENDITIONS
from quitclaim.adapters.taking_rows import FETCHED
from tests.soak.grants_publish import a_first_request, a_picture_out_and_back
from tests.soak.grants_roads import Road

_OF_COUNTS: Final = f"when dynamodb:LeadingKeys is {[*OF_RENDITIONS]}"
_OF_TEXTS_KEYS: Final = f"when dynamodb:LeadingKeys is {[OF_TEXTS]}"
_OF_VISITS: Final = f"when dynamodb:LeadingKeys is {[FETCHED + '*']}"
_OF_TEXTS: Final = "when kms:EncryptionContext:purpose is text"
OF_PUBLISH: Final[Mapping[Road, tuple[str, ...]]] = {
    a_first_request: (
        "publish: dynamodb:GetItem on Library",
        "publish: dynamodb:PutItem on Library",
        "publish: dynamodb:GetItem on Keys",
        f"publish: dynamodb:PutItem on Keys when dynamodb:LeadingKeys is {[*KEYS_OF_TEXTS]}",
        f"publish: dynamodb:GetItem on Staff {_OF_COUNTS}",
        f"publish: dynamodb:PutItem on Staff {_OF_COUNTS}",
        f"publish: dynamodb:UpdateItem on Staff {_OF_COUNTS}",
        f"publish: kms:Decrypt on Key {_OF_TEXTS}",
        f"publish: kms:GenerateDataKeyWithoutPlaintext on Key {_OF_TEXTS}",
    ),
    a_picture_out_and_back: (
        "publish: dynamodb:GetItem on People",
        "publish: dynamodb:Query on People",
        "publish: dynamodb:BatchGetItem on Library",
        "publish: dynamodb:Query on Library",
        "publish: dynamodb:DeleteItem on Library",
        "publish: dynamodb:ConditionCheckItem on Library",
        "publish: dynamodb:Query on Library/index/search",
        f"publish: dynamodb:UpdateItem on Library {_OF_VISITS}",
        "publish: dynamodb:BatchGetItem on Keys",
        f"publish: dynamodb:DeleteItem on Keys {_OF_TEXTS_KEYS}",
        "publish: kms:Decrypt on Key when kms:EncryptionContext:purpose is data",
        "publish: s3:GetObject on Originals/*",
        "publish: s3:GetObject on Pictures/*",
        "publish: s3:PutObject on Pictures/*",
        "publish: s3:DeleteObject on Pictures/*",
        "publish: s3:ListBucket on Pictures",
        "publish: s3:ListBucketVersions on Pictures",
        "publish: lambda:InvokeFunction on DarkroomFunction",
        "publish: sqs:SendMessage on ChangesQueue",
    ),
}
# Its own log has the call, which for a transaction is one for all that it does; and of what the
# darkroom asks in its name, the darkroom's has the number.
_IN_ONE: Final = "AccessDeniedException at TransactWriteItems"
_BY_ADDRESS: Final = "NotAnsweredError: 403"
SAYS_OF_PUBLISH: Final[Mapping[str, str]] = {
    "publish: dynamodb:PutItem on Library": _IN_ONE,
    "publish: dynamodb:DeleteItem on Library": _IN_ONE,
    "publish: dynamodb:ConditionCheckItem on Library": _IN_ONE,
    "publish: s3:GetObject on Originals/*": _BY_ADDRESS,
    "publish: s3:PutObject on Pictures/*": _BY_ADDRESS,
    "publish: s3:GetObject on Pictures/*": "403 at HeadObject",
    "publish: s3:DeleteObject on Pictures/*": "AccessDenied at DeleteObjects",
    "publish: s3:ListBucketVersions on Pictures": "AccessDenied at ListObjectVersions",
    "publish: lambda:InvokeFunction on DarkroomFunction": "AccessDeniedException at Invoke",
    "publish: sqs:SendMessage on ChangesQueue": "AccessDenied at SendMessageBatch",
}
