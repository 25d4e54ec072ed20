"""What proves the words of whoever is erased ends when it was promised to (R36, R39)."""

from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.end_evidence import EvidenceEnded
from tests.builders import ADA, NOON, a_linked_face, an_asset
from tests.unit.usecases.evidence import DAY, OVER, YEAR, end, is_proven, proven
from tests.unit.usecases.stage import announced, put


def test_of_the_erased_it_goes_when_it_was_promised_to() -> None:
    fakes = proven(OVER)
    fakes.keys.drop(ADA, Purpose.DATA)
    fakes.bundles.note(Bundle(person=ADA, until=NOON + DAY, laid=fakes.bundles.laid(ADA)))

    assert end(fakes) == EvidenceEnded(people=0)
    fakes.clock.at = NOON + DAY
    assert end(fakes).people == 1

    assert not is_proven(fakes, ADA) and not fakes.world.bundles
    (((event, subject, _),),) = announced(fakes)
    assert event is EventType.EVIDENCE_ENDED and subject != ADA


def test_of_the_erased_a_hold_keeps_it_as_well() -> None:
    picture = an_asset(a_linked_face(ADA))
    fakes = proven(OVER)
    put(fakes, picture)
    fakes.world.assets[picture.id] = an_asset(*picture.faces, on_hold=True)
    fakes.keys.drop(ADA, Purpose.DATA)
    fakes.bundles.note(Bundle(person=ADA, until=NOON))

    assert end(fakes).people == 0 and fakes.world.has_key(ADA, Purpose.EVIDENCE)


def test_of_whom_nothing_was_noted_it_is_kept_as_if_she_was_erased_today() -> None:
    """By a release that noted nothing, or back with an old copy of the keys."""
    fakes = proven(OVER)
    fakes.keys.drop(ADA, Purpose.DATA)

    assert end(fakes) == EvidenceEnded(people=0)
    assert fakes.world.bundles == {ADA: Bundle(person=ADA, until=NOON + YEAR)}
    fakes.clock.at = NOON + YEAR
    assert end(fakes).people == 1 and not fakes.world.has_key(ADA, Purpose.EVIDENCE)
