"""The grants that the roads of whoever erases show to be needed."""

from collections.abc import Mapping
from typing import Final

from quitclaim.adapters.partitions import KEYS_OF_OWNERS, NOTES_OF_EVIDENCE
from quitclaim.ports.block_list import Roll
from tests.soak.grants_by_two import evidence_ended_by_two
from tests.soak.grants_ending import a_day_of_endings
from tests.soak.grants_erasing import somebody_erased
from tests.soak.grants_roads import Road

_OPENS: Final = "when kms:EncryptionContext:purpose is"
_OF_NOTES: Final = f"when dynamodb:LeadingKeys is {[*NOTES_OF_EVIDENCE]}"
_OF_OWNERS: Final = f"when dynamodb:LeadingKeys is {[*KEYS_OF_OWNERS, *NOTES_OF_EVIDENCE]}"
_OF_LISTS: Final = tuple(f"{_OPENS} {roll}" for roll in Roll)
_LISTS: Final = f"when dynamodb:LeadingKeys is {[f'KEK#{roll}' for roll in Roll]}"
_MADE: Final = ("kms:Decrypt", "kms:GenerateDataKeyWithoutPlaintext")
_OPENED: Final = ("text", "data")
# Every one is read, or listed, by whoever counts what is left.
_TABLES: Final = ("Gallery", "Hooks", "Keys", "Library", "People", "Staff")
_BUCKETS: Final = ("Copies", "Exports", "Inbox", "LogBucket", "Originals", "Papers", "Pictures")
_LISTED: Final = ("s3:ListBucketMultipartUploads", "s3:ListBucketVersions")
_BY_TWO: Final = tuple(
    f"erasure: s3:{action} on Papers/{folder}/*"
    for action in ("BypassGovernanceRetention", "DeleteObjectVersion")
    for folder in ("sealed", "timestamps", "scans")
)
OF_ERASING: Final[Mapping[Road, tuple[str, ...]]] = {
    somebody_erased: (
        "erasure: dynamodb:BatchGetItem on Keys",
        "erasure: dynamodb:ConditionCheckItem on Keys",
        "erasure: dynamodb:GetItem on Keys",
        f"erasure: dynamodb:DeleteItem on Keys {_OF_OWNERS}",
        f"erasure: dynamodb:PutItem on Keys {_OF_NOTES}",
        f"erasure: dynamodb:PutItem on Keys {_LISTS}",
        "erasure: dynamodb:BatchGetItem on Library",
        "erasure: dynamodb:BatchWriteItem on Library",
        "erasure: dynamodb:DeleteItem on Library",
        "erasure: dynamodb:GetItem on Library",
        "erasure: dynamodb:PutItem on Library",
        "erasure: dynamodb:UpdateItem on Library",
        "erasure: dynamodb:BatchGetItem on People",
        "erasure: dynamodb:BatchWriteItem on People",
        "erasure: dynamodb:ConditionCheckItem on People",
        "erasure: dynamodb:GetItem on People",
        "erasure: dynamodb:PutItem on People",
        "erasure: dynamodb:Query on People",
        "erasure: dynamodb:BatchWriteItem on Gallery",
        "erasure: dynamodb:Query on Gallery",
        "erasure: dynamodb:BatchWriteItem on Hooks",
        *(f"erasure: dynamodb:Scan on {table}" for table in _TABLES),
        *(
            f"erasure: kms:Decrypt on Key when kms:EncryptionContext:purpose is {it}"
            for it in _OPENED
        ),
        *(f"erasure: {action} on Key {when}" for action in _MADE for when in _OF_LISTS),
        *(f"erasure: {action} on {bucket}" for action in _LISTED for bucket in _BUCKETS),
        "erasure: s3:ListBucket on Exports",
        "erasure: s3:ListBucket on Pictures",
        "erasure: s3:DeleteObject on Originals/*",
        "erasure: s3:DeleteObject on Pictures/*",
        "erasure: s3:DeleteObjectVersion on Originals/*",
        "erasure: s3:DeleteObject on Exports/in/finds/*",
        "erasure: s3:DeleteObject on Exports/in/looked/*",
        "erasure: s3:DeleteObject on Exports/in/selfies/*",
        "erasure: s3:DeleteObject on Exports/out/*",
        "erasure: s3:AbortMultipartUpload on Exports/out/archives/*",
        "erasure: s3:GetObject on Exports/in/finds/told/*",
        "erasure: s3:GetObject on Exports/in/looked/*",
        "erasure: s3:GetObjectVersion on Papers/*",
        "erasure: s3:GetObject on Papers/erasures/*",
        "erasure: s3:PutObject on Papers/erasures/*",
        *(f"erasure: s3:PutObject on LogBucket/{roll}/*" for roll in Roll),
        "erasure: ses:DeleteSuppressedDestination on *",
        "erasure: ses:GetSuppressedDestination on *",
    ),
    a_day_of_endings: (
        f"erasure: dynamodb:Query on Keys {_OF_NOTES}",
        "erasure: dynamodb:ConditionCheckItem on Library",
        "erasure: dynamodb:Query on Library",
        "erasure: dynamodb:Query on Library/index/search",
        "erasure: dynamodb:Query on People/index/listed",
        "erasure: dynamodb:DeleteItem on Gallery",
        "erasure: dynamodb:UpdateItem on Gallery",
        "erasure: s3:DeleteObject on Papers/scans/*",
        "erasure: s3:DeleteObject on Papers/sealed/*",
        "erasure: s3:DeleteObject on Papers/timestamps/*",
    ),
    evidence_ended_by_two: _BY_TWO,
}
# Its own log has the call, which is called otherwise than some rights are, and for a transaction is
# one for all that it does.
_IN_ONE: Final = "AccessDeniedException at TransactWriteItems"
SAYS_OF_ERASING: Final[Mapping[str, str]] = {
    "erasure: dynamodb:ConditionCheckItem on Keys": _IN_ONE,
    f"erasure: dynamodb:DeleteItem on Keys {_OF_OWNERS}": _IN_ONE,
    "erasure: dynamodb:ConditionCheckItem on Library": _IN_ONE,
    "erasure: dynamodb:DeleteItem on Library": _IN_ONE,
    "erasure: dynamodb:PutItem on Library": _IN_ONE,
    "erasure: dynamodb:UpdateItem on Library": _IN_ONE,
    "erasure: dynamodb:ConditionCheckItem on People": _IN_ONE,
    "erasure: dynamodb:PutItem on People": _IN_ONE,
    "erasure: dynamodb:DeleteItem on Gallery": _IN_ONE,
    **dict.fromkeys(_BY_TWO, "AccessDenied at DeleteObject"),
    **dict.fromkeys(
        (
            "erasure: s3:DeleteObject on Originals/*",
            "erasure: s3:DeleteObject on Pictures/*",
            "erasure: s3:DeleteObjectVersion on Originals/*",
        ),
        "AccessDenied at DeleteObjects",
    ),
    **dict.fromkeys(
        (
            "erasure: s3:GetObject on Exports/in/finds/told/*",
            "erasure: s3:GetObject on Exports/in/looked/*",
            "erasure: s3:GetObjectVersion on Papers/*",
        ),
        "403 at HeadObject",
    ),
    **{
        f"erasure: s3:ListBucket on {bucket}": "AccessDenied at ListObjectsV2"
        for bucket in ("Exports", "Pictures")
    },
    **{
        f"erasure: {_LISTED[0]} on {bucket}": "AccessDenied at ListMultipartUploads"
        for bucket in _BUCKETS
    },
    **{
        f"erasure: {_LISTED[1]} on {bucket}": "AccessDenied at ListObjectVersions"
        for bucket in _BUCKETS
    },
}
