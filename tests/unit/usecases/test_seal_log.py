"""What waits is sealed once, whatever crashes (I5, R51)."""

import pytest

from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.writes import Write
from quitclaim.usecases.seal_log import SealLog
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, SECOND, a_consent, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import commit, crashed, made, meanwhile, staged

YESES = [a_consent(id=an_id(f"yes {n}")) for n in range(5)]


def busy() -> Fakes:
    """Five facts wait, the later ones committed while the clock was set back; pages hold two."""
    fakes = staged(*YESES)
    for yes in YESES:
        made(WithdrawConsent, fakes)(ADA, yes.id, speaker=HERSELF)
        fakes.clock.step(-SECOND)
    fakes.world.pages.size = 2
    return fakes


def test_everything_that_waits_is_sealed_in_order_and_waits_no_more() -> None:
    fakes = busy()
    waiting = list(fakes.world.outbox.values())

    assert made(SealLog, fakes)() == len(YESES)

    assert list(fakes.world.log.values()) == sorted(waiting, key=lambda fact: (fact.at, fact.id))
    assert fakes.outbox.waiting().items == ()
    assert all(fakes.log.holds(fact.id) for fact in waiting)


def test_when_nothing_waits_nothing_is_sealed() -> None:
    assert made(SealLog, staged())() == 0


@pytest.mark.parametrize(
    "crash", [("outbox.waiting", 1), ("outbox.waiting", 2), ("log.append", 1), ("outbox.settle", 1)]
)
def test_a_crash_between_two_calls_seals_nothing_twice_and_loses_nothing(
    crash: tuple[str, int],
) -> None:
    fakes = busy()
    facts = {fact.id for fact in fakes.world.outbox.values()}
    name, nth = crash
    crashed(made(SealLog, fakes), fakes, at=name, nth=nth)

    made(SealLog, fakes)()

    assert fakes.world.log.keys() == facts
    assert fakes.log.size() == len(YESES)
    assert fakes.outbox.waiting().items == ()


def test_what_is_committed_while_the_rest_is_sealed_waits_for_the_next_time() -> None:
    fakes = busy()
    late = a_consent(id=an_id("late"))
    seal = made(SealLog, fakes)

    with meanwhile(fakes, "log.append", lambda: commit(fakes, Write(late.as_of(1)))):
        assert seal() == len(YESES)

    assert seal() == 1
    assert fakes.log.size() == len(YESES) + 1
