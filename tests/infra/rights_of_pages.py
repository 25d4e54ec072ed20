"""What the pages behind links read so that somebody sees which pictures she is in."""

from collections.abc import Mapping
from typing import Final

from quitclaim.adapters.partitions import ASSETS, COLLECTIONS, OF_A_PERSON, OF_RENDITIONS
from quitclaim.adapters.taking_rows import FETCHED
from tests.infra.rights_of_recognise import ASKING_FOR_HERSELF

_HERS: Final = [ASSETS, OF_A_PERSON, OF_RENDITIONS, f"{FETCHED}*"]
_SEEING_HERSELF: Final[Mapping[str, set[str]]] = {
    f"Library if dynamodb:LeadingKeys is {_HERS}": {"dynamodb:BatchGetItem", "dynamodb:Query"},
    "Exports": {"s3:ListBucket"},
    "Exports/out/pictures/*": {"s3:GetObject"},
    "Exports/out/archives/*": {"s3:GetObject"},
    "Exports/out/archives/*/asked": {"s3:PutObject"},
}
# To whoever packs all that is kept of her.
PACKING: Final[Mapping[str, set[str]]] = {
    f"Library if dynamodb:LeadingKeys is {_HERS}": {"dynamodb:BatchGetItem", "dynamodb:Query"},
    f"Library if dynamodb:LeadingKeys is {[COLLECTIONS]}": {"dynamodb:BatchGetItem"},
    "Exports": {"s3:ListBucket", "s3:ListBucketMultipartUploads"},
    "Exports/out/pictures/*": {"s3:GetObject"},
    "Exports/out/archives/*": {"s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"},
    "Key if kms:EncryptionContext:purpose is text": {"kms:Decrypt"},
    "Failures": {"sqs:SendMessage"},
}
ON_HER_PAGES: Final[Mapping[str, set[str]]] = {**ASKING_FOR_HERSELF, **_SEEING_HERSELF}
