"""The rights of those functions that know people: what staff do, what she does, what she gets."""

from collections.abc import Mapping

from quitclaim.adapters.partitions import (
    COLLECTIONS,
    KEYS_OF_OWNERS,
    NOTES_OF_EVIDENCE,
    OF_A_PERSON,
    READ_FOR_FORMS,
    WITH_A_CHANGE,
)
from quitclaim.adapters.s3_renditions import PACKED, RENDITIONS
from quitclaim.adapters.staff_rows import OF_LETTERS
from tests.infra.rights_of_mail import MAILING
from tests.infra.rights_of_pages import ON_HER_PAGES, PACKING

LOG = {"logs:CreateLogStream", "logs:PutLogEvents"}
OPENING, ENDING = {"kms:Decrypt"}, {"dynamodb:DeleteItem"}
MAKING = OPENING | {"kms:GenerateDataKeyWithoutPlaintext"}
READING = {"dynamodb:BatchGetItem", "dynamodb:GetItem"}
# Nobody is written about whose key is gone.
KEYS = READING | {"dynamodb:ConditionCheckItem"}
PEOPLE = KEYS | {"dynamodb:PutItem", "dynamodb:Query"}
ROWS = "dynamodb:LeadingKeys is"
KEEPING = {"s3:GetObject", "s3:PutObject"}
HANDED_OUT = ("erasures", "sealed", "timestamps")
OPENED = "Key if kms:EncryptionContext:purpose is"
COUNTING = {"sqs:GetQueueAttributes"}
REDRIVING = COUNTING | {"sqs:DeleteMessage", "sqs:ReceiveMessage"}
OF_PEOPLES: Mapping[str, Mapping[str, set[str]]] = {
    "RelayRole": {
        "RelayLog": LOG,
        "Library": {
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator",
            "dynamodb:ListStreams",
        },
        "Key if kms:ViaService is dynamodb.eu-central-1.amazonaws.com": OPENING,
        "Bus": {"events:PutEvents"},
        "Failures": {"sqs:SendMessage"},
    },
    "MailRole": MAILING,
    "PapersRole": {
        "PapersLog": LOG,
        **PACKING,
        "People": {"dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"},
        f"Library if {ROWS} {[*WITH_A_CHANGE]}": {"dynamodb:GetItem", "dynamodb:PutItem"},
        "Keys": KEYS,
        "Key if kms:ViaService is dynamodb.eu-central-1.amazonaws.com": OPENING,
        "Key if kms:ViaService is s3.eu-central-1.amazonaws.com": {
            "kms:Decrypt",
            "kms:GenerateDataKey",
        },
        **{f"{OPENED} {it}": OPENING for it in ("data", "evidence")},
        "SealKey": {"kms:GetPublicKey"},
        "SealKey if kms:SigningAlgorithm is ECDSA_SHA_256": {"kms:Sign"},
        "Papers": {"s3:ListBucket"},
        "Papers/notices/*": {"s3:GetObject"},
        **{
            f"Papers/{it}/*": {"s3:GetObject", "s3:PutObject"}
            for it in ("certificates", "erasures", "sealed")
        },
    },
    "ConsentRole": {
        "ConsentLog": LOG,
        **ON_HER_PAGES,
        "People": PEOPLE | {"dynamodb:UpdateItem"},
        "People/index/listed": {"dynamodb:Query"},
        f"Library if {ROWS} {[*READ_FOR_FORMS]}": READING,
        f"Library if {ROWS} {[*WITH_A_CHANGE]}": {"dynamodb:PutItem", "dynamodb:UpdateItem"},
        f"Library if {ROWS} {[COLLECTIONS]}": {"dynamodb:Query", "dynamodb:UpdateItem"},
        "Keys": KEYS | {"dynamodb:PutItem"},
        f"Keys if {ROWS} {[OF_A_PERSON]}": ENDING,
        "Gallery": ENDING,
        f"Staff if dynamodb:LeadingKeys is {[*OF_LETTERS]}": ENDING
        | {"dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:UpdateItem"},
        "Key if kms:ViaService is dynamodb.eu-central-1.amazonaws.com": OPENING,
        "Key if kms:ViaService is s3.eu-central-1.amazonaws.com": {
            "kms:Decrypt",
            "kms:GenerateDataKey",
        },
        **{f"{OPENED} {it}": MAKING for it in ("text", "data", "evidence")},
        "Papers": {"s3:ListBucket"},
        "Papers/notices/*": {"s3:GetObject", "s3:PutObject"},
        "Papers/sealed/*": {"s3:PutObject"},
        "Papers/timestamps/*": {"s3:PutObject"},
        "Failures": {"sqs:SendMessage"},
    },
    "LibraryRole": {
        "LibraryLog": LOG,
        "SignInsPool": {
            "cognito-idp:AdminCreateUser",
            "cognito-idp:AdminDeleteUser",
            "cognito-idp:AdminGetUser",
            "cognito-idp:AdminInitiateAuth",
            "cognito-idp:AdminRespondToAuthChallenge",
            "cognito-idp:AdminSetUserMFAPreference",
        },
        "Staff": {
            "dynamodb:BatchWriteItem",
            "dynamodb:ConditionCheckItem",
            "dynamodb:DeleteItem",
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "dynamodb:Query",
            "dynamodb:UpdateItem",
        },
        "Library": READING
        | ENDING
        | {
            "dynamodb:BatchWriteItem",
            "dynamodb:ConditionCheckItem",
            "dynamodb:PutItem",
            "dynamodb:Query",
            "dynamodb:UpdateItem",
        },
        "Library/index/search": {"dynamodb:Query"},
        "People": PEOPLE,
        "People/index/listed": {"dynamodb:Query"},
        "Keys": KEYS | {"dynamodb:PutItem"},
        f"Keys if {ROWS} {[*KEYS_OF_OWNERS]}": ENDING,
        f"Keys if {ROWS} {[*NOTES_OF_EVIDENCE]}": {"dynamodb:Query"},
        "Gallery": ENDING,
        "Key if kms:ViaService is dynamodb.eu-central-1.amazonaws.com": OPENING,
        "Key if kms:ViaService is s3.eu-central-1.amazonaws.com": {
            "kms:Decrypt",
            "kms:GenerateDataKey",
        },
        **{f"{OPENED} {it}": MAKING for it in ("text", "data", "evidence")},
        "Papers": {"s3:ListBucket"},
        **{f"Papers/{it}/*": KEEPING for it in ("notices", "scans")},
        **{f"Papers/{it}/*": {"s3:GetObject"} for it in HANDED_OUT},
        "PapersFunction": {"lambda:InvokeFunction"},
        "LogBucket": {"s3:ListBucket"},
        **{f"LogBucket/{it}": {"s3:GetObject"} for it in ("checkpoint", "tile/*")},
        "LogKey": {"kms:GetPublicKey"},
        "Pictures/thumbnail/*": {"s3:GetObject"},
        f"Pictures/{RENDITIONS}": {"s3:GetObject"},
        f"Pictures/{PACKED}": {"s3:GetObject"},
        "Inbox": {"s3:ListBucket"},
        "Inbox/console/*": {"s3:PutObject"},
        "Inbox/rejected/*": {"s3:GetObject"},
        **{f"{it}Queue": COUNTING | {"sqs:SendMessage"} for it in ("Arrivals", "Changes")},
        **{f"{it}DeadLetters": REDRIVING for it in ("Arrivals", "Changes")},
        **dict.fromkeys(("ErasuresQueue", "ErasuresDeadLetters", "Failures"), COUNTING),
    },
}
