"""I7: her keys go first and her pictures take their time; meanwhile nobody finds them by her id."""

from quitclaim.usecases.keys_first import KeysFirst
from tests.builders import ADA, BOB, STAFF, WEBSITE, a_consent, a_scope
from tests.unit.usecases.searching import found, hung, named
from tests.unit.usecases.stage import made, shown, staged

HERS, HIS = named("hers"), named("his")


def test_whoever_is_being_forgotten_is_not_found_by_her_id() -> None:
    fakes = staged(a_consent(asked=a_scope(collection=None)), people=(ADA, BOB))
    hung(fakes, shown(ADA, id=HERS), shown(BOB, id=HIS))
    assert found(fakes, person=ADA) == [HERS]
    made(KeysFirst, fakes)(ADA, by=STAFF, noting=len)

    assert fakes.traces.of([ADA]).assets == {HERS}
    assert not found(fakes, person=ADA) and not found(fakes, person=ADA, channel=WEBSITE)
    assert found(fakes, person=BOB) == [HIS]
