"""What is sealed has its number for ever, and nobody gets another one (I5, I6)."""

import pytest

from quitclaim.domain.errors import BrokenLog, Conflict
from quitclaim.domain.proof.leaves import Leaf
from quitclaim.domain.proof.trees import Edge, Head, Tree
from tests.builders import NOON, SECOND
from tests.contract.changes import a_fact, commit
from tests.contract.sealing import ahead_of, appended, leaf_of, seal, waiting
from tests.contract.stores import PAGE, Stores


def some_leaves(stores: Stores, count: int = 3) -> list[Leaf]:
    for _ in range(count):
        commit(stores)
    return [leaf_of(one) for one in waiting(stores)]


def test_an_empty_ledger_has_no_leaf(stores: Stores) -> None:
    assert stores.ledger.head() == Head()
    assert stores.ledger.texts(0, 0) == []
    assert stores.ledger.payload(0) is None
    assert waiting(stores) == []


def test_what_is_sealed_waits_no_more_and_has_its_number(stores: Stores) -> None:
    first, second, third = some_leaves(stores)

    appended(stores, second, first)
    edge = appended(stores, third)

    assert waiting(stores) == []
    assert stores.ledger.head() == Head(edge)
    assert stores.ledger.texts(0, 3) == [second.text, first.text, third.text]
    assert stores.ledger.texts(1, 2) == [first.text]
    assert [stores.ledger.payload(n) for n in range(3)] == [
        second.payload,
        first.payload,
        third.payload,
    ]


def test_the_oldest_waits_first_in_line(stores: Stores) -> None:
    for later in (5, 1, 3, 0):
        commit(stores, fact=a_fact(at=NOON + later * SECOND))

    assert [(one.fact.at - NOON) // SECOND for one in waiting(stores)] == [0, 1, 3, 5]


def test_nothing_is_sealed_behind_a_head_that_has_moved(stores: Stores) -> None:
    first, second, third = some_leaves(stores)
    ahead = appended(stores, first)

    for behind in (Edge(), ahead_of(Edge(), second)):
        with pytest.raises(Conflict):
            stores.ledger.append([third], behind=behind, ahead=ahead_of(behind, third))

    assert stores.ledger.head() == Head(ahead)
    assert len(waiting(stores)) == 2


def test_nothing_is_sealed_twice(stores: Stores) -> None:
    first, second, _ = some_leaves(stores)
    ahead = appended(stores, first)

    with pytest.raises(Conflict):
        appended(stores, second, first)

    assert stores.ledger.head() == Head(ahead)
    assert second.waiting in waiting(stores)


def test_a_leaf_that_is_missing_is_told(stores: Stores) -> None:
    appended(stores, *some_leaves(stores))

    with pytest.raises(BrokenLog, match="leaf 3 is missing"):
        stores.ledger.texts(1, 5)


def test_more_than_a_transaction_takes_is_sealed_in_portions(stores: Stores) -> None:
    facts = [commit(stores).fact for _ in range(2 * 49 + PAGE)]

    assert seal(stores) == len(facts)

    assert stores.ledger.head().edge.size == len(facts)
    opened = [stores.ledger.payload(index) for index in range(len(facts))]
    assert {one.waiting.fact for one in opened if one} == set(facts)


def test_a_tree_is_promised_once(stores: Stores) -> None:
    edge = appended(stores, *some_leaves(stores))
    first, other = edge.tree, Tree(edge.size, b"o" * 32)

    stores.ledger.promise(first, behind=None)
    for behind in (None, other):
        with pytest.raises(Conflict):
            stores.ledger.promise(other, behind=behind)

    assert stores.ledger.head() == Head(edge, first)


def test_a_promise_stays_while_the_head_goes_on(stores: Stores) -> None:
    first, second, third = some_leaves(stores)
    promised = appended(stores, first).tree
    stores.ledger.promise(promised, behind=None)

    edge = appended(stores, second, third)
    stores.ledger.promise(edge.tree, behind=promised)

    assert stores.ledger.head() == Head(edge, edge.tree)


def test_nothing_is_promised_before_anything_is_sealed(stores: Stores) -> None:
    with pytest.raises(Conflict):
        stores.ledger.promise(Edge().tree, behind=Tree(1, b"r" * 32))
