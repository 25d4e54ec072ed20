"""The rights of whoever sends letters: to whom, what is in them, and by which mailbox."""

from collections.abc import Mapping
from typing import Final

from quitclaim.adapters.partitions import READ_FOR_LETTERS, WITH_A_CHANGE
from quitclaim.adapters.staff_rows import APPOINTMENTS
from quitclaim.adapters.tables import ASSET

LOG: Final = {"logs:CreateLogStream", "logs:PutLogEvents"}
OPENING: Final = {"kms:Decrypt"}
READING: Final = {"dynamodb:BatchGetItem", "dynamodb:GetItem"}
ENDING: Final = {"dynamodb:DeleteItem"}
KEYS: Final = READING | {"dynamodb:ConditionCheckItem"}
SES: Final = "arn:AWS::Partition:ses:eu-central-1:AWS::AccountId"
MAILING: Final[Mapping[str, set[str]]] = {
    "MailLog": LOG,
    "People": READING | {"dynamodb:PutItem", "dynamodb:Query"},
    f"Library if dynamodb:LeadingKeys is {[*READ_FOR_LETTERS]}": READING,
    f"Library if dynamodb:LeadingKeys is {[ASSET + '*']}": {"dynamodb:Query"},
    f"Library if dynamodb:LeadingKeys is {[*WITH_A_CHANGE]}": ENDING | {"dynamodb:PutItem"},
    "Library/index/search": {"dynamodb:Query"},
    f"Staff if dynamodb:LeadingKeys is {[APPOINTMENTS]}": {"dynamodb:GetItem", "dynamodb:Query"},
    "SignInsPool": {"cognito-idp:AdminGetUser"},
    "Keys": KEYS,
    "Key if kms:ViaService is dynamodb.eu-central-1.amazonaws.com": OPENING,
    "Key if kms:ViaService is s3.eu-central-1.amazonaws.com": OPENING,
    "Key if kms:EncryptionContext:purpose is data": OPENING,
    "Key if kms:EncryptionContext:purpose is evidence": OPENING,
    "Papers": {"s3:ListBucket"},
    "Papers/sealed/*": {"s3:GetObject"},
    "PapersFunction": {"lambda:InvokeFunction"},
    f"{SES}:identity/MailIdentity if ses:FromAddress is consent@mail.invalid": {"ses:SendEmail"},
    f"{SES}:configuration-set/MailRules": {"ses:SendEmail"},
    "Failures": {"sqs:SendMessage"},
}
