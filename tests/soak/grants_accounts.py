"""
For each grant, what shows that it is needed, or why nothing here can.

Whoever grants a function something new adds a line: in grants_observed to the road on which it
fails without it, or else here why there is none.
"""

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Final

from tests.soak.grants_asking import a_sign_up_at_an_event, an_envelope_signed
from tests.soak.grants_audit import a_first_copy, a_first_seal
from tests.soak.grants_consent import a_first_visitor, a_yes_and_a_no
from tests.soak.grants_hooks import a_day_with_hooks, an_event_told
from tests.soak.grants_letters import a_letter_sent, a_letter_told, a_paper_sealed
from tests.soak.grants_library import a_day_of_admins, a_day_with_pictures
from tests.soak.grants_log import a_day_with_the_log
from tests.soak.grants_observed import OBSERVED, SAYS
from tests.soak.grants_of_templates import Grant
from tests.soak.grants_people import a_day_with_people
from tests.soak.grants_publish import a_first_request, a_picture_out_and_back
from tests.soak.grants_roads import (
    Road,
    a_first_sweep,
    a_sweep_that_fails,
    an_arrival,
    an_upload_that_vanished,
)

# Every road of a function: what counts as unobservable must go unnoticed on all of them.
ROADS: Final[Mapping[str, tuple[Road, ...]]] = {
    "audit": (a_first_seal, a_first_copy),
    "darkroom": (a_first_sweep,),
    "ingest": (a_first_sweep, an_upload_that_vanished, an_arrival, a_sweep_that_fails),
    "library": (
        a_day_of_admins,
        a_day_with_pictures,
        a_day_with_the_log,
        a_day_with_people,
        a_day_with_hooks,
    ),
    "hooks": (an_event_told,),
    "relay": (a_letter_told,),
    "mail": (a_letter_sent,),
    "papers": (a_paper_sealed,),
    "consent": (a_yes_and_a_no, a_first_visitor, a_sign_up_at_an_event, an_envelope_signed),
    "publish": (a_first_request, a_picture_out_and_back),
}
_NO_FACES: Final = "no template exists that a no could end, until recognition is deployed"
_NO_AUTHORITY: Final = "no road wants timestamps; tests/local plays an authority, under this role"
_NO_VERSION: Final = "the emulator has no right of its own for taking away a version that is named"
_NOT_403: Final = "the emulator answers 404 where S3 without it answers 403"
_NO_SELFIE: Final = (
    "no road recognises; tests/local puts a selfie and has it looked at, under this role"
)
_NO_FIND: Final = "no road recognises; tests/local asks for somebody, under this role"
_NO_MONTH: Final = "no road lets a month pass; tests/local has officers reminded, under this role"
_NO_ALBUM: Final = "no road asks to see herself; tests/local does, under this role"
_NO_ARCHIVE: Final = "no road asks for an archive; tests/local does, under this role"
_NO_PROOF: Final = "no road seals before somebody reads; tests/local does, under this role"
_NOTHING_GONE: Final = "nothing was ever deleted there: where no list is, none is missed"
_NO_ERASURE: Final = "no road erases anybody; tests/local takes a certificate, under this role"
UNOBSERVABLE: Final[Mapping[str, str]] = {
    "*: logs:* on *Log": "the emulator writes a function's log itself, in nobody's name",
    "*: kms:* on Key when kms:ViaService is *": "the emulator asks for no key behind its services",
    "*: ec2:* on [*]": "the emulator connects no function to a network",
    "darkroom: never ec2:* on [*] when *": "its code calls nothing of EC2 that could be denied",
    "ingest: sqs:* on ArrivalsQueue": "the emulator reads the queue in nobody's name",
    "publish: sqs:[RDG]* on ChangesQueue": "the emulator reads the queue in nobody's name",
    "publish: s3:DeleteObjectVersion on Pictures/*": _NO_VERSION,
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
    "library: s3:GetObject on Papers/erasures/*": _NO_ERASURE,
    "library: lambda:InvokeFunction on PapersFunction": _NO_ERASURE,
    "papers: s3:* on Papers/erasures/*": _NO_ERASURE,
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
    "*: dynamodb:DeleteItem on Gallery": _NO_FACES,
    "*: dynamodb:ConditionCheckItem on People": _NO_FACES,
}
# Functions whose roads are still being built: their grants are counted, and shown by nothing.
AWAITED: Final[tuple[str, ...]] = ("erasure", "recognize")


def road_of(grant: Grant) -> Road | None:
    return next((road for road, shown in OBSERVED.items() if str(grant) in shown), None)


def reason_for(grant: Grant) -> str | None:
    reasons = (reason for which, reason in UNOBSERVABLE.items() if fnmatchcase(str(grant), which))
    return next(reasons, None)


def is_awaited(grant: Grant) -> bool:
    return grant.function in AWAITED


def complaints(grants: Iterable[Grant]) -> Iterator[str]:
    """Yield what keeps the account from being complete and exact."""
    names = {str(grant): grant for grant in grants}
    for name, grant in names.items():
        match road_of(grant), reason_for(grant):
            case None, None if not is_awaited(grant):
                yield f"nothing shows that this is needed, and no reason says why: {name}"
            case road, str() if road is not None:
                yield f"this is said to be observed and unobservable: {name}"
    shown = {name for of_road in OBSERVED.values() for name in of_road} | SAYS.keys()
    yield from (f"nobody is granted this: {name}" for name in sorted(shown - names.keys()))
    for which in UNOBSERVABLE:
        if not any(fnmatchcase(name, which) for name in names):
            yield f"nobody is granted this: {which}"
    functions = {grant.function for grant in names.values()}
    # Either there are roads, or they are awaited.
    doubtful = functions - (ROADS.keys() ^ {*AWAITED})
    yield from (f"no road is known, or one of a function that is awaited: {it}" for it in doubtful)
