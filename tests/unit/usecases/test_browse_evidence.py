"""Of how many people proof is kept and why, by the rules that end it, and of whom is not said."""

import pytest

from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.forgetting.retention import Cause
from quitclaim.ports.changes import Purpose
from quitclaim.usecases import browse_evidence
from quitclaim.usecases.browse_evidence import BrowseEvidence, EvidenceCalendared
from quitclaim.usecases.reading_evidence import ReadEvidence
from tests.builders import ADA, BOB, MIA, NOON, a_linked_face, an_asset, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.evidence import BOBS, DAY, OVER, YEAR, end, ended, proven
from tests.unit.usecases.stage import made, put


def browse(fakes: Fakes) -> EvidenceCalendared:
    return made(BrowseEvidence, fakes, read=made(ReadEvidence, fakes))()


def test_what_is_said_to_go_goes_and_what_is_dated_is_told_when() -> None:
    fakes = proven(OVER, BOBS)

    found = browse(fakes)

    assert found.counts == {Cause.EVIDENCE_ENDED: 2} and found.looked_at == 2
    assert (found.over, found.next_at, found.is_cut) == (1, NOON + DAY, False)
    assert end(fakes).people == found.over
    assert (browse(fakes).over, browse(fakes).looked_at) == (0, 1)


def test_what_stays_is_told_with_what_keeps_it() -> None:
    picture = an_asset(a_linked_face(ADA))
    fakes = proven(OVER, ended(NOON - YEAR, person=BOB, id=an_id("bob's")))
    put(fakes, picture)
    fakes.world.assets[picture.id] = an_asset(*picture.faces, on_hold=True)
    fakes.world.spoil(an_id("bob's"))

    found = browse(fakes)

    assert found.counts == {Cause.ON_HOLD: 1, Cause.UNDATED: 1}
    assert (found.over, found.next_at) == (0, None)


def test_the_erased_are_counted_with_what_was_promised_them() -> None:
    fakes = proven(OVER, BOBS)
    fakes.bundles.note(Bundle(person=ADA, until=NOON + 9 * DAY))
    fakes.keys.drop(ADA, Purpose.DATA)
    fakes.bundles.note(Bundle(person=MIA, until=NOON + 2 * DAY))

    found = browse(fakes)

    assert found.counts == {Cause.EVIDENCE_ENDED: 2} and found.next_at == NOON + DAY
    fakes.clock.at = NOON + DAY
    assert browse(fakes).next_at == NOON + 9 * DAY


def test_of_many_people_it_says_the_least_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browse_evidence, "LOOKED_AT", 1)
    found = browse(proven(OVER, BOBS))

    assert found.is_cut and found.looked_at == 1
