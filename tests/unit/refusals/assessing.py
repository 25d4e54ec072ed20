"""What was assessed: what is deployed, what recognition would do, what was approved."""

from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.assessments import Assessment, Practice
from quitclaim.domain.recognition.deployed import Deployed
from tests.builders import NOON, a_deployed, a_practice, an_assessment
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    AT_LEAST_ONE,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_UUIDS,
    Refusals,
)

NOT_A_HASH = "0" * 63


REFUSALS: Refusals = {
    Deployed: (
        a_deployed,
        [
            ({"pack": " "}, AT_LEAST_A_WORD),
            ({"region": ""}, AT_LEAST_A_WORD),
            ({"model": NOT_A_HASH}, ONLY_HASHES),
            ({"target_rate": 0}, "lies between 0 and 1"),
            ({"target_rate": 1}, "lies between 0 and 1"),
            ({"miss_rate": -0.1}, "lies between 0 and 1"),
            ({"miss_rate": 1}, "lies between 0 and 1"),
        ],
    ),
    Practice: (
        a_practice,
        [
            ({"model": NOT_A_HASH}, ONLY_HASHES),
            ({"target_rate": 0}, "lies between 0 and 1"),
            ({"target_rate": 1}, "lies between 0 and 1"),
            ({"gallery_size": -1}, "fewer than no templates"),
        ],
    ),
    Assessment: (
        an_assessment,
        [
            ({"version": 0}, "counts from 1"),
            ({"document": NOT_A_HASH}, ONLY_HASHES),
            ({"model": NOT_A_HASH}, ONLY_HASHES),
            ({"approved_by": NOT_AN_ID}, ONLY_UUIDS),
            ({"target_rate": 0}, "lies between 0 and 1"),
            ({"target_rate": 1}, "lies between 0 and 1"),
            ({"miss_rate": -1e-9}, "lies between 0 and 1"),
            ({"miss_rate": 1}, "lies between 0 and 1"),
            ({"largest_gallery": 0}, "at least one template"),
            ({"categories": frozenset()}, AT_LEAST_ONE),
            ({"confirmations": 0}, "one or two people"),
            ({"confirmations": 3}, "one or two people"),
            ({"in_force": Interval(NOON, None)}, "give the end of its force"),
        ],
    ),
}
