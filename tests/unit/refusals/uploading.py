"""What came into the inbox."""

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.uploads import Arrival, Settled, Upload
from tests.builders import a_hash
from tests.unit.refusals.cases import AT_LEAST_A_WORD, Refusals, built

UPLOAD = Upload("ann/Camp/a.jpg", "v1")

REFUSALS: Refusals = {
    Upload: (
        built(Upload, key="ann/Camp/a.jpg", version="v1"),
        [
            ({"key": ""}, "give the object's"),
            ({"key": "x" * 1_025}, "no key is longer"),
            ({"version": " "}, AT_LEAST_A_WORD),
        ],
    ),
    Arrival: (
        built(Arrival, upload=UPLOAD, size=0, storage="STANDARD"),
        [({"size": -1}, "give the object's size"), ({"storage": ""}, AT_LEAST_A_WORD)],
    ),
    Settled: (
        built(Settled, asset=a_hash("asset")),
        [({"why": WhyRefused.EMPTY}, "give one of both")],
    ),
}
