"""The grants that each road shows to be needed: without any one of them it fails."""

from collections.abc import Mapping
from typing import Final

from quitclaim.adapters.partitions import KEYS_OF_TEXTS
from tests.soak.grants_hooks import a_day_with_hooks, an_event_told
from tests.soak.grants_library import a_day_of_admins, a_day_with_pictures
from tests.soak.grants_log import a_day_with_the_log
from tests.soak.grants_observed_audit import OF_AUDIT
from tests.soak.grants_observed_erasing import OF_ERASING, SAYS_OF_ERASING
from tests.soak.grants_observed_people import OF_PEOPLES, SAYS_OF_PEOPLES
from tests.soak.grants_observed_publish import OF_PUBLISH, SAYS_OF_PUBLISH
from tests.soak.grants_observed_recognising import OF_RECOGNISING, SAYS_OF_RECOGNISING
from tests.soak.grants_roads import Road, a_first_sweep
from tests.soak.grants_takings import OF_TAKINGS, SAYS_OF_TAKINGS
from tests.soak.grants_zips import OF_ZIPS, SAYS_OF_ZIPS

_OF_TEXTS: Final = "when kms:EncryptionContext:purpose is text"
_KEYS: Final = f"when dynamodb:LeadingKeys is {[*KEYS_OF_TEXTS]}"
_OF_HOOKS: Final = "when kms:EncryptionContext:purpose is hooks"
OBSERVED: Final[Mapping[Road, tuple[str, ...]]] = {
    a_first_sweep: (
        "ingest: s3:GetObjectVersion on Inbox/*",
        "ingest: s3:ListBucketVersions on Inbox",
        "ingest: s3:PutObject on Inbox/rejected/*",
        "ingest: s3:PutObject on Originals/*",
        "ingest: s3:PutObject on Pictures/*",
        "ingest: dynamodb:GetItem on Library",
        "ingest: dynamodb:BatchGetItem on Library",
        "ingest: dynamodb:Query on Library",
        "ingest: dynamodb:PutItem on Library",
        "ingest: dynamodb:BatchWriteItem on Library",
        "ingest: dynamodb:GetItem on Keys",
        "ingest: dynamodb:BatchGetItem on Keys",
        f"ingest: dynamodb:PutItem on Keys {_KEYS}",
        f"ingest: kms:Decrypt on Key {_OF_TEXTS}",
        f"ingest: kms:GenerateDataKeyWithoutPlaintext on Key {_OF_TEXTS}",
        "ingest: lambda:InvokeFunction on DarkroomFunction",
    ),
    **OF_AUDIT,
    a_day_of_admins: (
        "library: cognito-idp:AdminInitiateAuth on SignInsPool",
        "library: cognito-idp:AdminRespondToAuthChallenge on SignInsPool",
        "library: cognito-idp:AdminSetUserMFAPreference on SignInsPool",
        "library: cognito-idp:AdminCreateUser on SignInsPool",
        "library: cognito-idp:AdminDeleteUser on SignInsPool",
        "library: cognito-idp:AdminGetUser on SignInsPool",
        "library: dynamodb:GetItem on Staff",
        "library: dynamodb:Query on Staff",
        "library: dynamodb:PutItem on Staff",
        "library: dynamodb:UpdateItem on Staff",
        "library: dynamodb:DeleteItem on Staff",
        "library: dynamodb:BatchWriteItem on Staff",
        "library: dynamodb:ConditionCheckItem on Staff",
        "library: dynamodb:PutItem on Library",
        "library: dynamodb:GetItem on Keys",
        "library: dynamodb:PutItem on Keys",
        f"library: kms:Decrypt on Key {_OF_TEXTS}",
        f"library: kms:GenerateDataKeyWithoutPlaintext on Key {_OF_TEXTS}",
        "library: s3:ListBucket on Inbox",
        "library: sqs:GetQueueAttributes on ArrivalsQueue",
        "library: sqs:GetQueueAttributes on ArrivalsDeadLetters",
        "library: sqs:GetQueueAttributes on Failures",
        "library: sqs:ReceiveMessage on ArrivalsDeadLetters",
        "library: sqs:DeleteMessage on ArrivalsDeadLetters",
        "library: sqs:SendMessage on ArrivalsQueue",
        "library: sqs:GetQueueAttributes on ChangesQueue",
        "library: sqs:GetQueueAttributes on ChangesDeadLetters",
        "library: sqs:ReceiveMessage on ChangesDeadLetters",
        "library: sqs:DeleteMessage on ChangesDeadLetters",
        "library: sqs:SendMessage on ChangesQueue",
        "library: sqs:GetQueueAttributes on ErasuresQueue",
        "library: sqs:GetQueueAttributes on ErasuresDeadLetters",
    ),
    a_day_with_pictures: (
        "library: dynamodb:GetItem on Library",
        "library: dynamodb:BatchGetItem on Library",
        "library: dynamodb:Query on Library",
        "library: dynamodb:BatchWriteItem on Library",
        "library: dynamodb:DeleteItem on Library",
        "library: dynamodb:Query on Library/index/search",
        "library: dynamodb:BatchGetItem on Keys",
        "library: s3:GetObject on Pictures/thumbnail/*",
        "library: s3:PutObject on Inbox/console/*",
        "library: s3:GetObject on Inbox/rejected/*",
    ),
    a_day_with_the_log: (
        "library: s3:GetObject on LogBucket/checkpoint",
        "library: s3:GetObject on LogBucket/tile/*",
        "library: kms:GetPublicKey on LogKey",
    ),
    a_day_with_hooks: (
        "library: dynamodb:GetItem on Hooks",
        "library: dynamodb:Query on Hooks",
        "library: dynamodb:PutItem on Hooks",
        "library: dynamodb:UpdateItem on Hooks",
        "library: dynamodb:DeleteItem on Hooks",
        f"library: kms:Encrypt on Key {_OF_HOOKS}",
        "library: lambda:InvokeFunction on HooksFunction",
    ),
    an_event_told: (
        "hooks: dynamodb:GetItem on Hooks",
        "hooks: dynamodb:BatchGetItem on Hooks",
        "hooks: dynamodb:Query on Hooks",
        "hooks: dynamodb:PutItem on Hooks",
        "hooks: dynamodb:Query on Hooks/index/due",
        f"hooks: kms:Decrypt on Key {_OF_HOOKS}",
    ),
    **OF_ERASING,
    **OF_PEOPLES,
    **OF_PUBLISH,
    **OF_RECOGNISING,
    **OF_TAKINGS,
    **OF_ZIPS,
}
# Where a denial reads otherwise: S3 gives its reason in a body, which a HEAD has none of and the
# darkroom does not log, and browsers are told a number; and some calls need a right of other name.
SAYS: Final[Mapping[str, str]] = {
    "ingest: s3:GetObjectVersion on Inbox/*": "(403) when calling the HeadObject operation",
    "ingest: s3:PutObject on Pictures/*": "NotAnsweredError: 403",
    "library: s3:GetObject on Pictures/thumbnail/*": "HTTP Error 403",
    "library: s3:PutObject on Inbox/console/*": "the bucket answered 403",
    "library: s3:ListBucket on Inbox": "AccessDenied at ListObjectsV2",
    "library: dynamodb:PutItem on Library": "AccessDeniedException at TransactWriteItems",
    "library: dynamodb:DeleteItem on Library": "AccessDeniedException at TransactWriteItems",
    "library: lambda:InvokeFunction on HooksFunction": "AccessDeniedException at Invoke",
    "library: dynamodb:ConditionCheckItem on Staff": "AccessDeniedException at TransactWriteItems",
    **SAYS_OF_ERASING,
    **SAYS_OF_PEOPLES,
    **SAYS_OF_PUBLISH,
    **SAYS_OF_RECOGNISING,
    **SAYS_OF_TAKINGS,
    **SAYS_OF_ZIPS,
}
