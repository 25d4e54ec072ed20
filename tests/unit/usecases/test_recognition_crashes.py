"""A run that lost a race, an answer or its endpoint ends as if nothing had been (R51)."""

import pytest

from quitclaim.domain.errors import Conflict, StoreUnavailable
from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.retelling import ATTEMPTS
from tests.unit.usecases.recognition import CROWD, a_run, guessed, kinds, recognise
from tests.unit.usecases.stage import raced


@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_a_race_lost_at_any_change_ends_in_the_same_suggestions(nth: int) -> None:
    fakes = a_run()
    fakes.world.fail("commits.commit", nth, error=Conflict("somebody was faster"))

    recognise(fakes, CROWD)

    assert guessed(fakes) == len(CROWD.faces)
    assert kinds(fakes).count(EventType.USE_ENDED) == 1


def test_whoever_keeps_losing_is_told() -> None:
    fakes = a_run()
    raced(fakes, ATTEMPTS)

    with pytest.raises(Conflict):
        recognise(fakes, CROWD)

    assert guessed(fakes) == 0


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_an_answer_that_was_lost_is_asked_for_again_without_a_second_effect(nth: int) -> None:
    fakes = a_run()
    fakes.world.fail("commits.commit", nth, after=True)
    with pytest.raises(StoreUnavailable):
        recognise(fakes, CROWD)

    recognise(fakes, CROWD)

    stored = fakes.library.asset(CROWD.id)
    assert stored and stored.version == 4
    changed = [it for it in kinds(fakes) if it is not EventType.USE_BEGUN]
    assert changed == [*[EventType.ASSET_CHANGED] * 3, EventType.USE_ENDED]


def test_an_endpoint_that_sleeps_leaves_the_run_to_come_back() -> None:
    fakes = a_run()
    fakes.world.fail("endpoint.embed")

    with pytest.raises(StoreUnavailable):
        recognise(fakes, CROWD)

    assert (guessed(fakes), kinds(fakes)) == (0, [EventType.USE_BEGUN])
