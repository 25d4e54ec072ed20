"""What the fakes add to their ports: going wrong on demand, lagging, and repeating themselves."""

from collections.abc import Callable

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import DAY, NOON, a_hash, an_asset, some_rules
from tests.contract.changes import a_change
from tests.fakes.calls import Crash
from tests.fakes.fakes import Fakes, fakes_of

CHANGE = a_change(Write(an_asset(taken_at=NOON)), Write(some_rules()))


@pytest.fixture
def fakes() -> Fakes:
    return fakes_of()


def test_a_call_fails_once_before_its_effect(fakes: Fakes) -> None:
    fakes.world.fail("commits.commit")

    with pytest.raises(StoreUnavailable):
        fakes.commits.commit(CHANGE)
    assert fakes.library.asset(an_asset().id) is None

    fakes.commits.commit(CHANGE)
    assert fakes.library.asset(an_asset().id)


def test_an_answer_is_lost_after_the_effect(fakes: Fakes) -> None:
    fakes.world.fail("commits.commit", after=True)

    with pytest.raises(StoreUnavailable):
        fakes.commits.commit(CHANGE)

    assert fakes.library.asset(an_asset().id)


def test_only_the_nth_call_of_that_name_fails(fakes: Fakes) -> None:
    fakes.commits.commit(CHANGE)
    fakes.world.fail("library.rules", nth=3)
    fakes.world.fail("library.asset", nth=99)

    fakes.library.rules()
    fakes.library.asset(an_asset().id)
    fakes.library.rules()
    with pytest.raises(StoreUnavailable):
        fakes.library.rules()

    assert fakes.library.rules() == some_rules()


def test_a_crash_is_caught_by_nothing_that_catches_errors(fakes: Fakes) -> None:
    fakes.world.fail("commits.commit", error=Crash(), after=True)

    with pytest.raises(Crash):
        _carry_on(lambda: fakes.commits.commit(CHANGE))


def _carry_on(act: Callable[[], None]) -> None:
    try:
        act()
    except Exception:  # noqa: BLE001  what a careless handler would do
        return


def test_every_call_is_told_before_and_after(fakes: Fakes) -> None:
    told: list[str] = []
    fakes.world.called = lambda name: told.append(f"{name}?")
    fakes.world.answered = lambda name: told.append(f"{name}.")

    fakes.commits.commit(CHANGE)
    fakes.library.rules()

    assert told == ["commits.commit?", "commits.commit.", "library.rules?", "library.rules."]


def test_a_search_lags_and_a_read_does_not(fakes: Fakes) -> None:
    fakes.world.searches.lag = 3
    fakes.commits.commit(CHANGE)

    assert fakes.library.asset(an_asset().id)
    assert fakes.library.taken_in(NOON.date()).items == ()
    fakes.library.rules()
    assert fakes.library.taken_in(NOON.date()).items == (an_asset().id,)


def test_a_search_shows_for_a_while_what_is_gone(fakes: Fakes) -> None:
    fakes.commits.commit(CHANGE)
    fakes.library.taken_in(NOON.date())
    fakes.world.searches.lag = 2
    moved = an_asset(taken_at=NOON - 90 * DAY, version=2)

    fakes.commits.commit(a_change(Write(moved, an_asset(taken_at=NOON))))

    assert fakes.library.taken_in(NOON.date()).items == (an_asset().id,)
    assert fakes.library.taken_in(NOON.date()).items == ()


def test_pages_are_as_small_as_a_test_wants(fakes: Fakes) -> None:
    fakes.world.pages.size = 1
    for name in ("one", "two"):
        fakes.commits.commit(a_change(Write(an_asset(id=a_hash(name)))))

    assert len(fakes.ledger.waiting().items) == 1
    assert len(list(every(lambda after: fakes.ledger.waiting(after=after)))) == 2


def test_the_clock_may_be_set_back(fakes: Fakes) -> None:
    fakes.clock.step(-DAY)
    assert fakes.clock.now() == NOON - DAY

    fakes.clock.at = NOON
    assert fakes.clock.now() == NOON


def test_the_same_seed_gives_the_same_ids() -> None:
    one, same, other = (fakes_of(seed=seed).chance for seed in (1, 1, 2))

    ids = [one.uuid() for _ in range(3)]

    assert ids == [same.uuid() for _ in range(3)]
    assert not set(ids) & {other.uuid() for _ in range(3)}
