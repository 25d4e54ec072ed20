"""What somebody asks of us."""

from quitclaim.domain.forgetting.pleas import Plea
from tests.builders import STAFF
from tests.builders.asking import a_plea
from tests.unit.refusals.cases import LOCAL, NOT_AN_ID, ONLY_UTC, ONLY_UUIDS, Refusals

REFUSALS: Refusals = {
    Plea: (
        a_plea,
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"collection": NOT_AN_ID}, ONLY_UUIDS),
            ({"at": LOCAL}, ONLY_UTC),
            ({"taken_back_at": LOCAL}, ONLY_UTC),
            ({"by": STAFF}, "record who really spoke"),
        ],
    ),
}
