"""The order of the log: by time, and never a version before the one it moved on from."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.proof.order import due, in_order
from tests.builders import NOON, SECOND, STAFF, an_id

CHANGED, ROSTER, RULE = EventType.ASSET_CHANGED, EventType.ROSTER_CHANGED, EventType.RULES_CHANGED


def said(name: str, second: int, *announced: tuple[str, int], kind: EventType = CHANGED) -> Fact:
    told = tuple(Announcement(kind, subject, version) for subject, version in announced)
    at = NOON + second * SECOND
    return Fact(id=FactId(an_id(name)), at=at, by=STAFF, action="test", announced=told)


def test_the_oldest_comes_first() -> None:
    first, second, third = said("b", 0), said("a", 1), said("c", 1)
    same = sorted((second, third), key=lambda fact: fact.id)

    assert in_order([*same[::-1], first]) == (first, *same)


def test_a_version_comes_after_the_one_it_moved_on_from_whatever_the_clocks_say() -> None:
    first, second, third = said("1", 9, ("x", 1)), said("2", 5, ("x", 2)), said("3", 1, ("x", 3))
    between = said("other", 2, ("y", 1))

    assert in_order([third, between, second, first]) == (first, second, third, between)


def test_versions_of_several_records_hold_each_other() -> None:
    early = said("early", 5, ("x", 5), ("z", 9))
    late = said("late", 1, ("x", 6), ("y", 1))
    last = said("last", 0, ("y", 2))

    assert in_order([last, late, early]) == (early, late, last)


def test_a_roster_counts_apart_from_the_settings_of_its_collection() -> None:
    rule = said("rule", 0, ("fair", 2), kind=RULE)
    roster = said("roster", 1, ("fair", 1), kind=ROSTER)

    assert in_order([roster, rule]) == (rule, roster)


def test_a_plea_counts_apart_from_the_order_that_answers_it() -> None:
    """Both have one id: what was ordered anew would come after it was begun (seed 77)."""
    anew = said("anew", 1, ("plea", 3), kind=EventType.ERASURE_ORDERED)
    granted = Announcement(EventType.ERASURE_GRANTED, "plea", 2)
    begun = said("begun", 1, ("plea", 4), kind=EventType.ERASURE_BEGUN)
    begun = replace(begun, announced=(*begun.announced, granted))

    assert in_order([anew, begun]) == in_order([begun, anew]) == (anew, begun)


def test_an_erasure_does_not_come_before_the_record_that_it_erases() -> None:
    added = said("added", 0, ("ada", 1), kind=EventType.PERSON_ADDED)
    erased = said("erased", 1, ("ada", 0), kind=EventType.PERSON_ERASED)

    assert in_order([erased, added]) == (added, erased)


def test_what_became_of_a_copy_does_not_come_before_the_recall_of_its_rendition() -> None:
    """It is told with the version of the taking, which says nothing of the rendition's own."""
    kind = EventType.RENDITION_RECALLED
    moves = [said(str(version), version, ("r", version), kind=kind) for version in (1, 2, 3)]
    called_back = said("called back", 4, ("r", 2), kind=EventType.RECALL_CHANGED)

    assert in_order([called_back, *moves]) == (*moves, called_back)


def test_facts_that_claim_to_wait_for_each_other_are_sealed_all_the_same() -> None:
    one, other = said("one", 0, ("x", 1), ("y", 2)), said("other", 1, ("x", 2), ("y", 1))

    assert set(in_order([one, other])) == {one, other}


@given(st.integers(0, 2**32), st.integers(1, 30))
def test_nothing_is_lost_doubled_or_put_before_what_it_rests_on(seed: int, count: int) -> None:
    chance, versions, facts = Random(seed), dict.fromkeys("xyz", 0), list[Fact]()
    for number in range(count):
        moved = chance.sample("xyz", chance.randint(0, 2))
        versions |= {subject: versions[subject] + 1 for subject in moved}
        announced = [(subject, versions[subject]) for subject in moved]
        facts.append(said(str(number), chance.randint(0, 9), *announced))

    ordered = in_order(chance.sample(facts, count))

    assert set(ordered) == set(facts) and len(ordered) == count
    for subject in "xyz":
        told = [a.version for fact in ordered for a in fact.announced if a.subject == subject]
        assert told == sorted(told)


def test_what_only_the_second_reading_saw_waits_unless_something_rests_on_it() -> None:
    """The first reading met version 2 of x, and not the version 1 committed meanwhile."""
    before, rests, late = said("1", 3, ("x", 1)), said("2", 2, ("x", 2)), said("3", 1, ("y", 1))

    assert due({rests.id}, [late, rests, before]) == (before, rests)


def test_what_led_to_what_led_to_it_is_sealed_too() -> None:
    first, second, third = (
        said("1", 0, ("x", 1)),
        said("2", 0, ("x", 2), ("y", 1)),
        said("3", 0, ("y", 2)),
    )

    assert due({third.id}, [third, second, first]) == (first, second, third)


def test_what_another_sealed_meanwhile_is_left_out() -> None:
    gone, stays = said("gone", 0), said("stays", 1)

    assert due({gone.id, stays.id}, [stays]) == (stays,)
