"""Pictures that people put of themselves, to be known by or to ask where they are."""

from quitclaim.domain.recognition.finds import Find, FindAnswer
from quitclaim.domain.recognition.selfies import Looked, Selfie
from tests.builders import NOON, an_id
from tests.unit.refusals.cases import LOCAL, NOT_AN_ID, ONLY_UTC, ONLY_UUIDS, Refusals, built

REFUSALS: Refusals = {
    Selfie: (
        built(Selfie, person=an_id("person"), consent=an_id("consent"), id=an_id("selfie")),
        [({name: NOT_AN_ID}, ONLY_UUIDS) for name in ("person", "consent", "id")],
    ),
    Find: (
        built(Find, person=an_id("person"), collection=an_id("place"), run=an_id("run")),
        [({name: NOT_AN_ID}, ONLY_UUIDS) for name in ("person", "collection", "run")],
    ),
    FindAnswer: (
        built(FindAnswer, at=NOON, run=an_id("run")),
        [
            ({"at": LOCAL}, ONLY_UTC),
            ({"run": NOT_AN_ID}, ONLY_UUIDS),
            ({"run": None}, "name them"),
        ],
    ),
    Looked: (built(Looked, at=NOON), [({"at": LOCAL}, ONLY_UTC)]),
}
