"""The log of uses is kept for six months after the last it tells of, and no longer (R22)."""

from datetime import timedelta

from quitclaim.domain.ids import RunId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.use_log import KEPT_FOR
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.usecases.delete_uses import DeleteUses
from tests.builders import DAY, NOON, RUN, SECOND, a_hash, a_run_account, a_use_entry, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, put, raced, staged


def ran(count: int, *, run: RunId = RUN, after: timedelta = timedelta(0)) -> Fakes:
    """A run with so many uses, the first at NOON, each as much later than the one before."""
    fakes = staged(a_run_account(id=run))
    for n in range(count):
        put(fakes, a_use_entry(run=run, asset=a_hash(f"{n}"), started_at=NOON + n * after))
    return fakes


def at(fakes: Fakes, age: timedelta) -> Fakes:
    fakes.clock.at = NOON + age
    return fakes


def uses(fakes: Fakes, run: RunId = RUN) -> int:
    fakes.world.pages.size = 1000
    return len(fakes.runs.uses(run).items)


def test_until_the_last_second_of_its_six_months_it_stays() -> None:
    fakes = at(ran(3), KEPT_FOR - SECOND)

    assert made(DeleteUses, fakes)() == 0
    assert made(DeleteUses, at(fakes, KEPT_FOR))() == 3

    assert uses(fakes) == 0 and announced(fakes) == [[(EventType.USE_DELETED, RUN, 1)]]
    assert {fact.by for fact in fakes.world.outbox.values()} == {THE_CLOCK}
    account = fakes.runs.account(RUN)
    assert account and made(DeleteUses, fakes)() == 0


def test_of_a_long_run_what_is_over_goes_a_few_at_a_time_and_the_rest_stays() -> None:
    fakes = at(ran(60, after=DAY), KEPT_FOR + 44 * DAY)
    fakes.world.pages.size = 7

    assert made(DeleteUses, fakes)() == 45

    assert uses(fakes) == 15
    assert len(announced(fakes)) == 3


def test_where_somebody_was_faster_the_next_round_looks_again() -> None:
    fakes = at(ran(2), KEPT_FOR)
    raced(fakes, 1)

    assert made(DeleteUses, fakes)() == 0
    assert uses(fakes) == 2
    assert made(DeleteUses, fakes)() == 2


def test_a_younger_run_is_not_even_opened() -> None:
    fakes = at(ran(1), KEPT_FOR + DAY)
    young = RunId(an_id("young"))
    put(fakes, a_run_account(id=young, started_at=NOON + 2 * DAY))
    put(fakes, a_use_entry(run=young, started_at=NOON + 2 * DAY))

    assert made(DeleteUses, fakes)() == 1
    assert uses(fakes, young) == 1
