"""What cannot be in a certificate that somebody hands on."""

from dataclasses import replace

from quitclaim.domain.certificates.completions import Completion
from quitclaim.domain.certificates.documents import Document
from quitclaim.domain.certificates.leaf_of import LeafOf
from quitclaim.domain.certificates.proven import ProvenCertificate
from quitclaim.domain.certificates.reading import Told
from quitclaim.domain.forgetting.certificate import Count, Reason, Remainder
from quitclaim.domain.forgetting.found import Found
from quitclaim.domain.forgetting.stores import Store
from tests.builders import LATER, NOON
from tests.unit.certificates.certified import CERTIFICATE, erased, proven
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    NOT_A_HASH,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_UUIDS,
    Refusals,
    built,
)

WHOLE = proven(beside=0)
UNNAMED = replace(erased(), person=None)

OVER = {
    "certificate": CERTIFICATE,
    "document": WHOLE.document.hash,
    "log": "quitclaim.example/log",
    "lapsed_at": LATER,
    "looked_at": LATER,
}
UNNAMING = Remainder(store=Store.LIBRARY, reason=Reason.REDACTED, count=1)

REFUSALS: Refusals = {
    Completion: (
        built(Completion, **OVER),
        [
            ({"certificate": NOT_AN_ID}, ONLY_UUIDS),
            ({"document": NOT_A_HASH}, ONLY_HASHES),
            ({"log": " "}, AT_LEAST_A_WORD),
            ({"looked_at": NOON}, "look later"),
            ({"remainders": (UNNAMING,)}, "without a name is none of it"),
        ],
    ),
    LeafOf: (
        built(LeafOf, leaf_key=WHOLE.leaf_key, log_key=WHOLE.log_key, proof=WHOLE.proof),
        [({"leaf_key": b"short"}, "32 bytes")],
    ),
    Found: (
        built(Found, store=Store.KEYS, count=1),
        [({"count": 0}, "leave out the store")],
    ),
    Document: (
        built(
            Document,
            id=CERTIFICATE,
            log="quitclaim.example/log",
            organisation=None,
            person=WHOLE.document.person,
            certificate=UNNAMED,
        ),
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"log": " "}, AT_LEAST_A_WORD),
            ({"organisation": ""}, AT_LEAST_A_WORD),
            ({"person": NOT_A_HASH}, ONLY_HASHES),
            ({"certificate": erased()}, "leave out the person"),
        ],
    ),
    ProvenCertificate: (
        built(
            ProvenCertificate,
            document=WHOLE.document,
            leaf_key=WHOLE.leaf_key,
            log_key=WHOLE.log_key,
            proof=WHOLE.proof,
        ),
        [({"leaf_key": b"short"}, "32 bytes")],
    ),
    Count: (
        built(Count, store=Store.KEYS, found=0, left=0),
        [
            ({"found": -1}, "less than no times"),
            ({"left": -1}, "less than no times"),
            ({"store": Store.JOURNALS, "left": 1}, "leave none there"),
        ],
    ),
    Told: (built(Told, held={}), [({"held": []}, "no certificate of an erasure")]),
}
