"""The grants that the roads of whoever is asked show to be needed, from the asking to the no."""

from collections.abc import Mapping
from typing import Final

from quitclaim.adapters.partitions import (
    COLLECTIONS,
    NOTES_OF_EVIDENCE,
    READ_FOR_FORMS,
    READ_FOR_LETTERS,
    WITH_A_CHANGE,
)
from quitclaim.adapters.staff_rows import OF_LETTERS
from tests.soak.grants_asking import a_sign_up_at_an_event, an_envelope_signed
from tests.soak.grants_certifying import a_certificate_sealed
from tests.soak.grants_consent import a_first_visitor, a_yes_and_a_no
from tests.soak.grants_letters import a_letter_sent, a_letter_told, a_paper_sealed
from tests.soak.grants_people import a_day_with_people
from tests.soak.grants_roads import Road

_OURS: Final = "arn:AWS::Partition:ses:eu-central-1:AWS::AccountId"
_IDENTITY: Final = (
    f"mail: ses:SendEmail on {_OURS}:identity/MailIdentity "
    "when ses:FromAddress is consent@mail.invalid"
)
_RULES: Final = f"mail: ses:SendEmail on {_OURS}:configuration-set/MailRules"
_OF_NOTES: Final = f"when dynamodb:LeadingKeys is {[*NOTES_OF_EVIDENCE]}"
_OF_DATA: Final = "when kms:EncryptionContext:purpose is data"
_OF_LETTERS: Final = f"when dynamodb:LeadingKeys is {[*OF_LETTERS]}"
_OF_EVIDENCE: Final = "when kms:EncryptionContext:purpose is evidence"
_OF_TEXTS: Final = "when kms:EncryptionContext:purpose is text"
_LETTERS: Final = f"when dynamodb:LeadingKeys is {[*READ_FOR_LETTERS]}"
_FORMS: Final = f"when dynamodb:LeadingKeys is {[*READ_FOR_FORMS]}"
_CHANGES: Final = f"when dynamodb:LeadingKeys is {[*WITH_A_CHANGE]}"
_CARDS: Final = f"when dynamodb:LeadingKeys is {[COLLECTIONS]}"
OF_PEOPLES: Final[Mapping[Road, tuple[str, ...]]] = {
    a_letter_told: ("relay: events:PutEvents on Bus",),
    a_letter_sent: (
        "mail: dynamodb:GetItem on People",
        "mail: dynamodb:BatchGetItem on People",
        "mail: dynamodb:Query on People",
        "mail: dynamodb:PutItem on People",
        f"mail: dynamodb:GetItem on Library {_LETTERS}",
        f"mail: dynamodb:BatchGetItem on Library {_LETTERS}",
        f"mail: dynamodb:PutItem on Library {_CHANGES}",
        f"mail: dynamodb:DeleteItem on Library {_CHANGES}",
        "mail: dynamodb:Query on Library/index/search",
        "mail: dynamodb:GetItem on Keys",
        "mail: dynamodb:BatchGetItem on Keys",
        "mail: dynamodb:ConditionCheckItem on Keys",
        f"mail: kms:Decrypt on Key {_OF_DATA}",
        f"mail: kms:Decrypt on Key {_OF_EVIDENCE}",
        "mail: lambda:InvokeFunction on PapersFunction",
        "mail: s3:GetObject on Papers/sealed/*",
        _IDENTITY,
        _RULES,
    ),
    a_paper_sealed: (
        "papers: dynamodb:GetItem on People",
        "papers: dynamodb:Query on People",
        "papers: dynamodb:PutItem on People",
        f"papers: dynamodb:GetItem on Library {_CHANGES}",
        f"papers: dynamodb:PutItem on Library {_CHANGES}",
        "papers: dynamodb:GetItem on Keys",
        "papers: dynamodb:BatchGetItem on Keys",
        "papers: dynamodb:ConditionCheckItem on Keys",
        f"papers: kms:Decrypt on Key {_OF_DATA}",
        f"papers: kms:Decrypt on Key {_OF_EVIDENCE}",
        "papers: kms:GetPublicKey on SealKey",
        "papers: kms:Sign on SealKey when kms:SigningAlgorithm is ECDSA_SHA_256",
        "papers: s3:GetObject on Papers/notices/*",
        "papers: s3:GetObject on Papers/certificates/*",
        "papers: s3:PutObject on Papers/sealed/*",
        "papers: s3:PutObject on Papers/certificates/*",
    ),
    a_certificate_sealed: (
        "papers: s3:GetObject on Papers/erasures/*",
        "papers: s3:PutObject on Papers/erasures/*",
    ),
    a_yes_and_a_no: (
        "consent: dynamodb:GetItem on People",
        "consent: dynamodb:BatchGetItem on People",
        "consent: dynamodb:Query on People",
        "consent: dynamodb:PutItem on People",
        "consent: dynamodb:UpdateItem on People",
        "consent: dynamodb:Query on People/index/listed",
        f"consent: dynamodb:GetItem on Library {_FORMS}",
        f"consent: dynamodb:BatchGetItem on Library {_FORMS}",
        f"consent: dynamodb:PutItem on Library {_CHANGES}",
        f"consent: dynamodb:UpdateItem on Library {_CHANGES}",
        "consent: dynamodb:GetItem on Keys",
        "consent: dynamodb:BatchGetItem on Keys",
        "consent: dynamodb:ConditionCheckItem on Keys",
        "consent: dynamodb:PutItem on Keys",
        f"consent: dynamodb:GetItem on Staff {_OF_LETTERS}",
        f"consent: dynamodb:PutItem on Staff {_OF_LETTERS}",
        f"consent: dynamodb:UpdateItem on Staff {_OF_LETTERS}",
        f"consent: kms:Decrypt on Key {_OF_DATA}",
        f"consent: kms:Decrypt on Key {_OF_EVIDENCE}",
        f"consent: kms:Decrypt on Key {_OF_TEXTS}",
        "consent: s3:GetObject on Papers/notices/*",
        "consent: s3:PutObject on Papers/notices/*",
    ),
    a_first_visitor: (f"consent: kms:GenerateDataKeyWithoutPlaintext on Key {_OF_TEXTS}",),
    a_sign_up_at_an_event: (
        f"consent: dynamodb:UpdateItem on Library {_CARDS}",
        f"consent: kms:GenerateDataKeyWithoutPlaintext on Key {_OF_DATA}",
        f"consent: kms:GenerateDataKeyWithoutPlaintext on Key {_OF_EVIDENCE}",
    ),
    an_envelope_signed: (
        f"consent: dynamodb:Query on Staff {_OF_LETTERS}",
        f"consent: dynamodb:DeleteItem on Staff {_OF_LETTERS}",
        "consent: s3:PutObject on Papers/sealed/*",
    ),
    a_day_with_people: (
        "library: dynamodb:GetItem on People",
        "library: dynamodb:BatchGetItem on People",
        "library: dynamodb:Query on People",
        "library: dynamodb:PutItem on People",
        "library: dynamodb:Query on People/index/listed",
        "library: dynamodb:UpdateItem on Library",
        "library: dynamodb:ConditionCheckItem on Keys",
        f"library: dynamodb:Query on Keys {_OF_NOTES}",
        f"library: kms:Decrypt on Key {_OF_DATA}",
        f"library: kms:GenerateDataKeyWithoutPlaintext on Key {_OF_DATA}",
        f"library: kms:Decrypt on Key {_OF_EVIDENCE}",
        f"library: kms:GenerateDataKeyWithoutPlaintext on Key {_OF_EVIDENCE}",
        "library: s3:GetObject on Papers/notices/*",
        "library: s3:PutObject on Papers/notices/*",
        "library: s3:GetObject on Papers/scans/*",
        "library: s3:PutObject on Papers/scans/*",
    ),
}
# Browsers are told a number, and our own log has the call, which for a transaction is one for all
# that it does. What SES says names the mailbox: of that the log has the code alone.
_IN_ONE: Final = "AccessDeniedException at TransactWriteItems"
SAYS_OF_PEOPLES: Final[Mapping[str, str]] = {
    "consent: dynamodb:PutItem on People": _IN_ONE,
    "consent: dynamodb:UpdateItem on People": _IN_ONE,
    f"consent: dynamodb:PutItem on Library {_CHANGES}": _IN_ONE,
    f"consent: dynamodb:UpdateItem on Library {_CHANGES}": _IN_ONE,
    "consent: dynamodb:ConditionCheckItem on Keys": _IN_ONE,
    "library: dynamodb:PutItem on People": _IN_ONE,
    "library: dynamodb:UpdateItem on Library": _IN_ONE,
    "library: dynamodb:ConditionCheckItem on Keys": _IN_ONE,
    _IDENTITY: "SES: AccessDeniedException",
    _RULES: "SES: AccessDeniedException",
}
