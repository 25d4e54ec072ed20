"""Embeddings, enrolment, searching; never anything of anybody without a permit."""

from math import inf, nan

from quitclaim.domain.recognition.embeddings import Embedding, Match
from quitclaim.domain.recognition.enrolment import Admission, Declined, Enrolment, Fault
from quitclaim.domain.recognition.matching import Miss, Probe, Search, Unmatched
from quitclaim.domain.recognition.quality import Floor, Quality
from quitclaim.domain.recognition.references import FromCapture, FromLink, FromUpload, Reference
from quitclaim.domain.recognition.wanted import Wanted
from tests.builders import (
    BOB,
    a_biometric_consent,
    a_face,
    a_hash,
    a_person,
    a_region,
    an_id,
)
from tests.unit.builders_matching import (
    a_floor,
    a_permit,
    a_probe,
    a_quality,
    a_search,
    a_threshold,
    enrolled,
)
from tests.unit.refusals.cases import (
    AT_LEAST_ONE,
    LOCAL,
    NOT_A_HASH,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

CONSENT = an_id("consent")
MODEL = a_hash("model")

REFUSALS: Refusals = {
    Embedding: (
        built(Embedding, model=MODEL, values=bytes(512)),
        [
            ({"model": NOT_A_HASH}, ONLY_HASHES),
            ({"values": b""}, "give all of them"),
            ({"values": bytes(511)}, "give all of them"),
        ],
    ),
    Match: (
        built(Match, template=an_id("template"), distance=0.0),
        [
            ({"template": NOT_AN_ID}, ONLY_UUIDS),
            ({"distance": -1e-9}, "convert the adapter's score"),
            ({"distance": nan}, "convert the adapter's score"),
            ({"distance": inf}, "convert the adapter's score"),
        ],
    ),
    Quality: (
        a_quality,
        [
            ({"size_px": 0}, "give its shorter side in pixels"),
            ({"sharpness": -0.1}, "give the detector's figure"),
        ],
    ),
    Floor: (
        a_floor,
        [
            ({"size_px": 0}, "give the smallest side that works"),
            ({"sharpness": -0.1}, "give the least that works"),
        ],
    ),
    FromCapture: (built(FromCapture, consent=CONSENT), [({"consent": NOT_AN_ID}, ONLY_UUIDS)]),
    FromUpload: (built(FromUpload, consent=CONSENT), [({"consent": NOT_AN_ID}, ONLY_UUIDS)]),
    FromLink: (
        built(FromLink, consent=CONSENT, asset=a_hash("asset"), face=a_face()),
        [({"consent": NOT_AN_ID}, ONLY_UUIDS), ({"asset": NOT_A_HASH}, ONLY_HASHES)],
    ),
    Reference: (
        built(Reference, source=FromCapture(CONSENT), faces=0, quality=a_quality(), model=MODEL),
        [({"faces": -1}, "detect them again"), ({"model": NOT_A_HASH}, ONLY_HASHES)],
    ),
    Admission: (
        built(
            Admission,
            permit=a_permit(),
            consent=a_biometric_consent(),
            models=frozenset({MODEL}),
            floor=a_floor(),
            confirmations=2,
        ),
        [
            ({"models": frozenset({NOT_A_HASH})}, ONLY_HASHES),
            ({"confirmations": 0}, "one or two people"),
            ({"confirmations": 3}, "one or two people"),
        ],
    ),
    Enrolment: (
        built(
            Enrolment,
            template=an_id("template"),
            person=an_id("ada"),
            consent=CONSENT,
            model=MODEL,
        ),
        [
            ({"template": NOT_AN_ID}, ONLY_UUIDS),
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"consent": NOT_AN_ID}, ONLY_UUIDS),
            ({"model": NOT_A_HASH}, ONLY_HASHES),
        ],
    ),
    Declined: (built(Declined, faults=(next(iter(Fault)),)), [({"faults": ()}, AT_LEAST_ONE)]),
    Unmatched: (built(Unmatched, misses=(next(iter(Miss)),)), [({"misses": ()}, AT_LEAST_ONE)]),
    Probe: (a_probe, [({"taken_at": LOCAL}, ONLY_UTC)]),
    Wanted: (built(Wanted, regions=(a_region(),)), [({"regions": ()}, AT_LEAST_ONE)]),
    Search: (
        a_search,
        [
            ({"run": NOT_AN_ID}, ONLY_UUIDS),
            ({"margin": -0.01}, "a distance from 0"),
            ({"threshold": a_threshold(model=a_hash("other"))}, "derive it for this permit"),
            (
                {
                    "permit": a_permit(enrolled(a_person()), enrolled(a_person(BOB))),
                    "threshold": a_threshold(gallery_size=1),
                },
                "derive it for this permit",
            ),
            ({"people": {}}, "read their records"),
        ],
    ),
}
