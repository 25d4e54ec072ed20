"""Of how many people proof is kept and until when, on the calendar; of whom is not said (R39)."""

from datetime import timedelta

import pytest

from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from tests.builders import an_id
from tests.handlers.library import House
from tests.handlers.marked import marking
from tests.handlers.worked import listed, page


@pytest.fixture
def kept(house: House) -> House:
    marking(house)
    return house


def test_of_how_many_people_proof_is_kept_is_told_and_of_whom_is_not(kept: House) -> None:
    """R13, R39: those who are erased are counted among them."""
    world, now = kept.fakes.world, kept.fakes.clock.now()
    people = sorted(world.people)
    for person in people:
        kept.fakes.keys.make(person, Purpose.EVIDENCE)
    gone = PersonId(an_id("erased"))
    kept.fakes.keys.make(gone, Purpose.EVIDENCE)
    kept.fakes.bundles.note(Bundle(person=gone, until=now + timedelta(days=2)))

    told = listed(kept, "calendar")["evidence"]
    shown = page(kept, "/calendar")

    assert told["causes"][-1]["people"] >= 1 and told["over"] == 0
    assert told["next_at"] == (now + timedelta(days=2)).isoformat().replace("+00:00", "Z")
    evidence = shown.partition('id="evidence"')[2]
    assert "Proof kept for its period" in evidence and "The next goes on" in evidence
    assert not any(person in evidence for person in (*people, gone))
