"""What the roads of whoever seals the log, and copies the keys, show to be needed."""

from collections.abc import Mapping
from typing import Final

from quitclaim.adapters.partitions import KEYS_OF_TEXTS
from quitclaim.ports.block_list import Roll
from tests.soak.grants_audit import a_first_copy, a_first_seal
from tests.soak.grants_roads import Road

_OF_TEXTS: Final = "when kms:EncryptionContext:purpose is text"
_KEYS: Final = f"when dynamodb:LeadingKeys is {[*KEYS_OF_TEXTS]}"
_OF_LISTS: Final = tuple(f"when kms:EncryptionContext:purpose is {roll}" for roll in Roll)
_LISTS: Final = f"when dynamodb:LeadingKeys is {[f'KEK#{roll}' for roll in Roll]}"
_MADE: Final = ("kms:Decrypt", "kms:GenerateDataKeyWithoutPlaintext")
OF_AUDIT: Final[Mapping[Road, tuple[str, ...]]] = {
    a_first_copy: (
        "audit: dynamodb:Scan on Keys",
        f"audit: dynamodb:PutItem on Keys {_LISTS}",
        *(f"audit: {action} on Key {when}" for action in _MADE for when in _OF_LISTS),
        "audit: s3:PutObject on Copies/keys.jsonl",
    ),
    a_first_seal: (
        "audit: dynamodb:GetItem on Library",
        "audit: dynamodb:BatchGetItem on Library",
        "audit: dynamodb:Query on Library",
        "audit: dynamodb:PutItem on Library",
        "audit: dynamodb:UpdateItem on Library",
        "audit: dynamodb:DeleteItem on Library",
        "audit: dynamodb:GetItem on Keys",
        "audit: dynamodb:BatchGetItem on Keys",
        f"audit: dynamodb:PutItem on Keys {_KEYS}",
        "audit: dynamodb:ConditionCheckItem on Keys",
        f"audit: kms:Decrypt on Key {_OF_TEXTS}",
        f"audit: kms:GenerateDataKeyWithoutPlaintext on Key {_OF_TEXTS}",
        "audit: s3:GetObject on LogBucket/*",
        "audit: s3:PutObject on LogBucket/*",
        "audit: kms:GetPublicKey on LogKey",
        "audit: kms:Sign on LogKey when kms:SigningAlgorithm is ED25519_SHA_512",
    ),
}
