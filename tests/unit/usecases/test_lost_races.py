"""After a lost race or a lost answer all is decided as if nothing had been (R51)."""

import pytest

from quitclaim.domain.errors import Conflict, StoreUnavailable
from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.retelling import ATTEMPTS
from tests.fakes.fakes import Fakes
from tests.unit.usecases.acts import ACTS, records, world_for
from tests.unit.usecases.stage import announced, raced

# Said once and stored once: whoever says the same again finds it and reads no race at all.
AT_ONCE = {"attest"}
# Each call is one word more: saying it again is the same rules, or the same no, a second time.
SAID_AGAIN = {"object", "change rules", "change a collection"}


def told(fakes: Fakes) -> list[list[tuple[EventType, int]]]:
    """What was announced; the ids are chance."""
    return [[(event, version) for event, _, version in said] for said in announced(fakes)]


@pytest.mark.parametrize("act", sorted(ACTS.keys() - AT_ONCE))
@pytest.mark.parametrize("times", [1, ATTEMPTS - 1])
def test_a_lost_race_is_read_and_decided_again(act: str, times: int) -> None:
    unhindered, hindered = world_for(act), world_for(act)
    raced(hindered, times)

    ACTS[act](unhindered)
    ACTS[act](hindered)

    assert records(hindered.world) == records(unhindered.world)
    assert told(hindered) == told(unhindered)


@pytest.mark.parametrize("act", sorted(ACTS.keys() - AT_ONCE))
def test_whoever_keeps_losing_is_told_and_has_changed_nothing(act: str) -> None:
    fakes = world_for(act)
    before = records(fakes.world)
    raced(fakes, ATTEMPTS)

    with pytest.raises(Conflict):
        ACTS[act](fakes)

    assert records(fakes.world) == before
    assert told(fakes) == []


@pytest.mark.parametrize("act", sorted(ACTS.keys() - SAID_AGAIN))
def test_an_answer_lost_on_the_way_is_asked_for_again_without_a_second_effect(act: str) -> None:
    once, again = world_for(act), world_for(act)
    again.world.fail("commits.commit", after=True)

    ACTS[act](once)
    with pytest.raises(StoreUnavailable):
        ACTS[act](again)
    ACTS[act](again)

    assert records(again.world) == records(once.world)
    assert told(again) == told(once)


@pytest.mark.parametrize("act", sorted(ACTS.keys() - SAID_AGAIN))
def test_saying_it_twice_is_saying_it_once(act: str) -> None:
    once, twice = world_for(act), world_for(act)

    ACTS[act](once)
    ACTS[act](twice)
    ACTS[act](twice)

    assert records(twice.world) == records(once.world)
    assert told(twice) == told(once)


@pytest.mark.parametrize("act", sorted(ACTS))
def test_a_store_that_does_not_answer_is_not_asked_again_here(act: str) -> None:
    """The queue retries; an answer that was never given changes nothing."""
    fakes = world_for(act)
    before = records(fakes.world)
    fakes.world.fail("commits.commit")

    with pytest.raises(StoreUnavailable):
        ACTS[act](fakes)

    assert records(fakes.world) == before
    assert told(fakes) == []


@pytest.mark.parametrize("act", sorted(ACTS))
def test_every_record_that_moved_is_announced_in_exactly_one_leaf(act: str) -> None:
    """I5: each version of each record once."""
    fakes = world_for(act)

    ACTS[act](fakes)

    every = [one for said in announced(fakes) for one in said]
    assert every
    assert len({(subject, version) for _, subject, version in every}) == len(every)
