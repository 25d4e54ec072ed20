"""R36: until when her evidence is kept is noted before she is erased, and not after."""

from quitclaim.ports.changes import Purpose
from quitclaim.usecases.keys_first import KeysFirst
from quitclaim.usecases.note_evidence import NoteEvidence
from tests.builders import ADA, BOB, STAFF
from tests.unit.usecases.stage import made, staged


def test_of_whoever_is_erased_already_nothing_is_noted() -> None:
    fakes = staged(people=(ADA, BOB))
    for person in (ADA, BOB):
        fakes.keys.make(person, Purpose.EVIDENCE)
    made(KeysFirst, fakes)(ADA, by=STAFF, noting=len)

    made(NoteEvidence, fakes)([ADA, BOB])

    assert fakes.bundles.noted(ADA) is None and fakes.bundles.noted(BOB) is not None
