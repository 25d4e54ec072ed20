"""Why nothing here can show that a function needs what it was granted, by the names of grants."""

from collections.abc import Mapping
from typing import Final

_NO_FACES: Final = "nobody is enrolled on that road; tests/local ends a template, under this role"
_NO_AUTHORITY: Final = "no road wants timestamps; tests/local plays an authority, under this role"
_NO_VERSION: Final = (
    "the emulator asks for this right only where things have versions, and none there has"
)
_NOT_403: Final = "the emulator answers 404 where S3 without it answers 403"
_NO_SELFIE: Final = (
    "no road puts a selfie on a page; tests/local does and has it looked at, under this role"
)
_NO_FIND: Final = "no road asks for somebody on a page; tests/local does, under this role"
_NO_MONTH: Final = "no road lets a month pass; tests/local has officers reminded, under this role"
_NO_ALBUM: Final = "no road asks to see herself; tests/local does, under this role"
_NO_ARCHIVE: Final = "no road asks for an archive; tests/local does, under this role"
_NO_PROOF: Final = "no road seals before somebody reads; tests/local does, under this role"
_NOTHING_GONE: Final = "nothing was ever deleted there: where no list is, none is missed"
_NO_CERTIFICATE: Final = "no road asks for a certificate; tests/local takes one, under this role"
_IN_NOBODYS_NAME: Final = "the emulator reads the queue in nobody's name"
_ALL_AWAKE: Final = "no store sleeps there, so that nothing is put off"
_IN_TIME: Final = "no road holds more than one round has the time for"
_NO_DAY: Final = "no road lets a day pass, and nothing younger is swept"
UNOBSERVABLE: Final[Mapping[str, str]] = {
    "*: logs:* on *Log": "the emulator writes a function's log itself, in nobody's name",
    "*: kms:* on Key when kms:ViaService is *": "the emulator asks for no key behind its services",
    "*: ec2:* on [*]": "the emulator connects no function to a network",
    "darkroom: never ec2:* on [*] when *": "its code calls nothing of EC2 that could be denied",
    "ingest: sqs:* on ArrivalsQueue": _IN_NOBODYS_NAME,
    "publish: sqs:[RDG]* on ChangesQueue": _IN_NOBODYS_NAME,
    "erasure: sqs:[RDG]* on ErasuresQueue": _IN_NOBODYS_NAME,
    "recognize: sqs:[RDG]* on RecognitionsQueue": _IN_NOBODYS_NAME,
    "*: sqs:ChangeMessageVisibility on *": _ALL_AWAKE,
    "erasure: sqs:SendMessage on ErasuresQueue": _IN_TIME,
    "*: s3:DeleteObjectVersion on Pictures/*": _NO_VERSION,
    "recognize: s3:DeleteObject on Exports/in/finds/[ts]*": _NO_DAY,
    "*: sqs:SendMessage on Failures": "the emulator leaves the letter in nobody's name",
    "ingest: s3:ListBucket on Inbox": _NOT_403,
    "ingest: s3:GetObject on LogBucket/blocked/*": _NOTHING_GONE,
    "ingest: kms:Decrypt on Key when kms:EncryptionContext:purpose is blocked": _NOTHING_GONE,
    "ingest: s3:ListBucketVersions on Pictures": _NOTHING_GONE,
    "ingest: s3:DeleteObject* on Pictures/thumbnail/*": _NOTHING_GONE,
    "*: s3:ListBucket on LogBucket": _NOT_403,
    "*: s3:ListBucket on Papers": _NOT_403,
    "hooks: dynamodb:UpdateItem on Hooks": "nobody answers 410 there: no address of ours is called",
    "consent: s3:PutObject on Papers/timestamps/*": _NO_AUTHORITY,
    "library: s3:GetObject on Papers/erasures/*": _NO_CERTIFICATE,
    "library: lambda:InvokeFunction on PapersFunction": _NO_CERTIFICATE,
    "library: s3:GetObject on Papers/sealed/*": _NO_PROOF,
    "library: s3:GetObject on Papers/timestamps/*": _NO_PROOF,
    "mail: dynamodb:Query on Staff when *": _NO_MONTH,
    "relay: dynamodb:* on Library": "the emulator reads the stream in nobody's name",
    "consent: s3:* on Exports*": _NO_SELFIE,
    "consent: dynamodb:Query on Library when *": _NO_FIND,
    "consent: dynamodb:BatchGetItem on Library when *A#*": _NO_ALBUM,
    "publish: s3:* on Exports*": _NO_ALBUM,
    "papers: s3:* on Exports*": _NO_ARCHIVE,
    "papers: s3:GetObject on Papers/sealed/*": _NO_ARCHIVE,
    "papers: dynamodb:Query on Library when *": _NO_ARCHIVE,
    "papers: dynamodb:BatchGetItem on Library when *": _NO_ARCHIVE,
    "papers: kms:Decrypt on Key when kms:EncryptionContext:purpose is text": _NO_ARCHIVE,
    "consent: dynamodb:GetItem on Library when *RUN#*": _NO_FIND,
    "consent: dynamodb:PutItem on Library when *RUN#*": _NO_FIND,
    "consent: dynamodb:DeleteItem on Keys when *": _NO_FACES,
    "library: dynamodb:DeleteItem on Keys when *": _NO_FACES,
    "consent: dynamodb:DeleteItem on Gallery": _NO_FACES,
    "library: dynamodb:DeleteItem on Gallery": _NO_FACES,
    "consent: dynamodb:ConditionCheckItem on People": _NO_FACES,
    "library: dynamodb:ConditionCheckItem on People": _NO_FACES,
}
