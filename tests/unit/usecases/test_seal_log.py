"""What waits is sealed once, in order, whatever crashes and whoever else seals (I5, R51)."""

import pytest

from quitclaim.domain.proof.leaves import leaf_text
from quitclaim.domain.proof.order import in_order
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.usecases import seal_log
from tests.builders import ADA, NOON, STAFF, a_consent, an_id
from tests.contract.changes import a_change, a_fact
from tests.unit.usecases.sealing import YESES, busy, happened, seal, sealed_facts
from tests.unit.usecases.stage import commit, crashed, meanwhile, staged

EARLY, EVENING = NOON.replace(hour=1), NOON.replace(hour=20)
CALLS = ("ledger.waiting", "ledger.head", "keys.holders", "staff_keys.of_year", "ledger.append")


def test_everything_that_waits_is_sealed_in_order_and_waits_no_more() -> None:
    fakes = busy()
    waiting = list(fakes.world.outbox.values())

    assert seal(fakes) == len(YESES)

    assert sealed_facts(fakes) == list(in_order(waiting)) == waiting[::-1]
    assert fakes.world.outbox == {}
    assert fakes.world.head.edge.size == len(YESES)


def test_each_leaf_is_the_text_of_its_fact_under_the_keys_that_are_kept() -> None:
    fakes = busy()
    fakes.commits.commit(a_change(fact=a_fact(by=STAFF)))
    seal(fakes)

    for leaf in fakes.world.leaves:
        assert leaf.key
        fact, staff_key = leaf.waiting.fact, fakes.staff_keys.of_year(2026)
        assert leaf.text == leaf_text(fact, key=leaf.key, staff_key=staff_key)
    assert len({leaf.key for leaf in fakes.world.leaves}) == len(YESES) + 1


def test_when_nothing_waits_nothing_is_sealed() -> None:
    fakes = staged()

    assert seal(fakes) == 0
    assert fakes.world.head.edge.size == 0


def test_of_whoever_is_erased_nothing_is_kept_that_would_open_her_leaf() -> None:
    """R36: the leaf stands, for the log forgets nothing, and says of nobody that it was her."""
    fakes = busy()
    happened(fakes, 1)
    fakes.keys.drop(ADA, Purpose.DATA)

    assert seal(fakes) == len(YESES) + 1

    opened = [leaf for leaf in fakes.world.leaves if leaf.payload]
    assert len(opened) == 1 and opened[0].waiting.about == frozenset()


def test_an_erasure_between_reading_and_sealing_is_seen() -> None:
    fakes = busy()

    with meanwhile(fakes, "ledger.append", lambda: fakes.keys.drop(ADA, Purpose.DATA)):
        assert seal(fakes) == 0
    assert seal(fakes) == len(YESES)

    assert not any(leaf.payload for leaf in fakes.world.leaves)


@pytest.mark.parametrize("call", CALLS)
def test_a_crash_before_any_call_seals_nothing_twice_and_loses_nothing(call: str) -> None:
    fakes = busy()
    facts = list(in_order(fakes.world.outbox.values()))
    crashed(lambda: seal(fakes), fakes, at=call)

    seal(fakes)

    assert sealed_facts(fakes) == facts
    assert fakes.world.outbox == {}


def test_a_crash_between_two_portions_leaves_the_rest_for_the_next_run() -> None:
    fakes = staged()
    happened(fakes, 120)
    facts = set(fakes.world.outbox.values())
    crashed(lambda: seal(fakes), fakes, at="ledger.append", nth=2)
    assert 0 < fakes.world.head.edge.size == len(fakes.world.leaves) < len(facts)

    seal(fakes)

    assert set(sealed_facts(fakes)) == facts and len(fakes.world.leaves) == len(facts)


@pytest.mark.parametrize("call", ["ledger.waiting", "ledger.head", "ledger.append"])
@pytest.mark.parametrize("nth", [1, 2])
def test_two_sealers_at_once_seal_each_fact_once(call: str, nth: int) -> None:
    fakes = staged()
    happened(fakes, 120)
    facts = set(fakes.world.outbox.values())

    with meanwhile(fakes, call, lambda: seal(fakes), nth=nth):
        seal(fakes)
    seal(fakes)

    assert set(sealed_facts(fakes)) == facts and len(fakes.world.leaves) == len(facts)
    assert fakes.world.head.edge.size == len(facts)


def test_what_is_committed_while_the_rest_is_sealed_waits_for_the_next_time() -> None:
    fakes = busy()
    late = a_consent(id=an_id("late"))

    with meanwhile(fakes, "ledger.append", lambda: commit(fakes, Write(late.as_of(1)))):
        assert seal(fakes) == len(YESES)

    assert seal(fakes) == 1
    assert len(sealed_facts(fakes)) == len(YESES) + 1


def test_a_version_is_sealed_after_the_one_before_it_however_the_pages_are_read() -> None:
    """Committed on a page that was read already, while what rests on it is on the next one."""
    fakes = staged()
    fakes.world.pages.size = 1
    asked, given = YESES[0].as_of(1), YESES[0].as_of(2)
    happened(fakes, 2)

    def both() -> None:
        fakes.commits.commit(a_change(Write(asked), fact=a_fact(asked, at=EARLY)))
        fakes.commits.commit(a_change(Write(given, asked), fact=a_fact(given, at=EVENING)))

    with meanwhile(fakes, "ledger.waiting", both, nth=2):
        seal(fakes)

    told = [one.version for fact in sealed_facts(fakes) for one in fact.announced]
    assert told == [1, 2]


def test_a_run_ends_however_much_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes = staged()
    happened(fakes, 12)
    monkeypatch.setattr(seal_log, "AT_ONCE", 5)

    assert [seal(fakes) for _ in range(4)] == [5, 5, 2, 0]
