"""How near is near enough: measured points, thresholds, model packs; the plain record."""

from quitclaim.domain.consents.plain import PlainRecord, plain_records
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.thresholds import Calibration, OutOfReach, Point, Threshold
from quitclaim.domain.scope import Kind
from tests.builders import a_consent, a_hash
from tests.unit.builders_matching import (
    a_calibration,
    a_floor,
    a_threshold,
)
from tests.unit.refusals.cases import (
    AT_LEAST_ONE,
    NOT_A_HASH,
    ONLY_HASHES,
    Refusals,
    built,
)

MODEL = a_hash("model")
[PLAIN] = (plain_records((a_consent(),)) or {})[Kind.PUBLICATION]


REFUSALS: Refusals = {
    Pack: (
        built(Pack, calibration=a_calibration(), target_rate=0.001, floor=a_floor(), margin=0.0),
        [
            ({"target_rate": 0}, "lies between 0 and 1"),
            ({"target_rate": 1}, "lies between 0 and 1"),
            ({"margin": -0.1}, "a distance from 0"),
        ],
    ),
    PlainRecord: (
        built(
            PlainRecord,
            id=PLAIN.id,
            scopes=PLAIN.scopes,
            starts_at=PLAIN.starts_at,
            until=PLAIN.until,
            said_at=None,
            ending=None,
            basis=PLAIN.basis,
        ),
        [({"scopes": ()}, AT_LEAST_ONE)],
    ),
    Point: (
        built(Point, distance=0.1, rate=1.0),
        [
            ({"distance": 0.0}, "convert the adapter's score"),
            ({"rate": 0.0}, "for no match in n comparisons"),
            ({"rate": 1.1}, "for no match in n comparisons"),
        ],
    ),
    Calibration: (
        built(Calibration, model=MODEL, points=(Point(0.2, 0.1), Point(0.3, 0.1))),
        [
            ({"model": NOT_A_HASH}, ONLY_HASHES),
            ({"points": ()}, AT_LEAST_ONE),
            ({"points": (Point(0.2, 0.1), Point(0.2, 0.2))}, "sort the points"),
            ({"points": (Point(0.2, 0.2), Point(0.3, 0.1))}, "sort the points"),
        ],
    ),
    Threshold: (
        a_threshold,
        [
            ({"model": NOT_A_HASH}, ONLY_HASHES),
            ({"distance": 0}, "a distance above zero"),
            ({"comparison_rate": 0}, "derive the threshold again"),
            ({"comparison_rate": 0.002}, "derive the threshold again"),
            ({"gallery_size": 0}, "template"),
            ({"target_rate": 1}, "between 0 and 1"),
        ],
    ),
    OutOfReach: (
        built(OutOfReach, comparison_rate=0.1, strictest=Point(0.1, 0.2)),
        [({"comparison_rate": 0.2}, "derive the threshold again")],
    ),
}
