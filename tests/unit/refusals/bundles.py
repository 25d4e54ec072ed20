"""What lies sealed of somebody, and until when."""

from quitclaim.domain.forgetting.bundles import Bundle, Laid
from tests.builders import ADA, NOON
from tests.unit.refusals.cases import (
    LOCAL,
    NOT_A_HASH,
    NOT_AN_ID,
    ONLY_HASHES,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

REFUSALS: Refusals = {
    Bundle: (
        built(Bundle, person=ADA, until=NOON),
        [({"person": NOT_AN_ID}, ONLY_UUIDS), ({"until": LOCAL}, ONLY_UTC)],
    ),
    Laid: (
        built(Laid),
        [
            ({"signings": frozenset({NOT_AN_ID})}, ONLY_UUIDS),
            ({"scans": frozenset({NOT_AN_ID})}, ONLY_UUIDS),
            ({"documents": frozenset({NOT_A_HASH})}, ONLY_HASHES),
        ],
    ),
}
