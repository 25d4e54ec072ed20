"""Who may do what, in one table: a grant more or less is a change here too (R49)."""

from collections.abc import Mapping

from tests.infra.rights_of_erasure import ERASING
from tests.infra.rights_of_hooks import SETTING_HOOKS, TELLING
from tests.infra.rights_of_people import KEYS, LOG, OF_PEOPLES, READING
from tests.infra.rights_of_publish import OF_TEXTS, PUBLISHING
from tests.infra.rights_of_recognise import RECOGNISING

OF_MACHINES: Mapping[str, Mapping[str, set[str]]] = {
    "DarkroomRole": {"DarkroomLog": LOG},
    "AuditRole": {
        "AuditLog": LOG,
        "Library": {
            "dynamodb:BatchGetItem",
            "dynamodb:DeleteItem",
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "dynamodb:Query",
            "dynamodb:UpdateItem",
        },
        "Keys": {*KEYS, "dynamodb:Scan"},
        "Keys if dynamodb:LeadingKeys is ['KEK#erased', 'KEK#blocked']": {"dynamodb:PutItem"},
        OF_TEXTS: {"dynamodb:PutItem"},
        "Key if kms:ViaService is dynamodb.eu-central-1.amazonaws.com": {"kms:Decrypt"},
        "Key if kms:EncryptionContext:purpose is text": {
            "kms:Decrypt",
            "kms:GenerateDataKeyWithoutPlaintext",
        },
        "Key if kms:EncryptionContext:purpose is blocked": {
            "kms:Decrypt",
            "kms:GenerateDataKeyWithoutPlaintext",
        },
        "Key if kms:EncryptionContext:purpose is erased": {
            "kms:Decrypt",
            "kms:GenerateDataKeyWithoutPlaintext",
        },
        "Copies/keys.jsonl": {"s3:PutObject"},
        "LogBucket": {"s3:ListBucket"},
        "LogBucket/*": {"s3:GetObject", "s3:PutObject"},
        "Key if kms:ViaService is s3.eu-central-1.amazonaws.com": {
            "kms:Decrypt",
            "kms:GenerateDataKey",
        },
        "LogKey": {"kms:GetPublicKey"},
        "LogKey if kms:SigningAlgorithm is ED25519_SHA_512": {"kms:Sign"},
        "Failures": {"sqs:SendMessage"},
    },
    "HooksRole": {"HooksLog": LOG, **TELLING},
    "IngestRole": {
        "IngestLog": LOG,
        "Inbox": {"s3:ListBucket", "s3:ListBucketVersions"},
        "Inbox/*": {"s3:GetObjectVersion"},
        "Inbox/rejected/*": {"s3:PutObject"},
        "Originals/*": {"s3:PutObject"},
        "Pictures/*": {"s3:PutObject"},
        "Pictures": {"s3:ListBucketVersions"},
        "Pictures/thumbnail/*": {"s3:DeleteObject", "s3:DeleteObjectVersion"},
        "LogBucket/blocked/*": {"s3:GetObject"},
        "Key if kms:EncryptionContext:purpose is blocked": {"kms:Decrypt"},
        "Library": {
            "dynamodb:BatchGetItem",
            "dynamodb:BatchWriteItem",
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "dynamodb:Query",
        },
        "Keys": READING,
        OF_TEXTS: {"dynamodb:PutItem"},
        "Key if kms:ViaService is s3.eu-central-1.amazonaws.com": {
            "kms:Decrypt",
            "kms:GenerateDataKey",
        },
        "Key if kms:ViaService is dynamodb.eu-central-1.amazonaws.com": {"kms:Decrypt"},
        "Key if kms:EncryptionContext:purpose is text": {
            "kms:Decrypt",
            "kms:GenerateDataKeyWithoutPlaintext",
        },
        "DarkroomFunction": {"lambda:InvokeFunction"},
        "ArrivalsQueue": {"sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"},
        "Failures": {"sqs:SendMessage"},
    },
}
RIGHTS: Mapping[str, Mapping[str, set[str]]] = {
    **OF_MACHINES,
    **OF_PEOPLES,
    "ErasureRole": {"ErasureLog": LOG, **ERASING},
    "PublishRole": {"PublishLog": LOG, **PUBLISHING},
    "RecognizeRole": {"RecognizeLog": LOG, **RECOGNISING},
    "LibraryRole": {**OF_PEOPLES["LibraryRole"], **SETTING_HOOKS},
}
