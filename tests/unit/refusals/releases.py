"""What stands on a paper, and what its record says of that."""

from quitclaim.domain.consents.on_paper import OnPaper
from quitclaim.domain.consents.releases import Release
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import HERSELF
from tests.builders import STAFF, YESTERDAY, a_release, on_paper
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    AT_LEAST_ONE,
    LOCAL,
    NOT_A_HASH,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
)

REFUSALS: Refusals = {
    OnPaper: (
        on_paper,
        [
            ({"scan": NOT_A_HASH}, ONLY_HASHES),
            ({"recorded_by": NOT_AN_ID}, ONLY_UUIDS),
            ({"recorded_at": LOCAL}, ONLY_UTC),
            ({"note": " "}, AT_LEAST_A_WORD),
        ],
    ),
    Release: (
        a_release,
        [
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"signers": ()}, AT_LEAST_ONE),
            ({"signers": (HERSELF, HERSELF)}, "each of them signs once"),
            ({"signers": (STAFF,)}, "name whom"),
            ({"during": Interval(YESTERDAY, None)}, "give the end of its period"),
        ],
    ),
}
