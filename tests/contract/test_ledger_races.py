"""Sixteen sealers at once on the real server: each fact has one number, and the log one order."""

from functools import partial

from tests.builders import ADA
from tests.contract.changes import commit, known
from tests.contract.racing import WRITERS, race
from tests.contract.sealing import edge_of, seal, waiting
from tests.contract.stores import Stores

FACTS = 120


def test_each_fact_is_sealed_once_whoever_seals(stores: Stores) -> None:
    known(stores, ADA)
    facts = {commit(stores).fact for _ in range(FACTS)}

    sealed = race(*[partial(seal, stores)] * WRITERS)
    sealed.append(seal(stores))

    head = stores.ledger.head()
    assert sum(sealed) == head.edge.size == FACTS + 1 and waiting(stores) == []
    payloads = [stores.ledger.payload(index) for index in range(head.edge.size)]
    found = [payload.waiting.fact for payload in payloads if payload]
    assert len(found) == len(set(found)) == FACTS + 1 and facts <= set(found)


def test_the_head_is_the_edge_of_what_was_sealed(stores: Stores) -> None:
    for _ in range(FACTS):
        commit(stores)

    race(*[partial(seal, stores)] * WRITERS)

    edge = stores.ledger.head().edge
    texts = stores.ledger.texts(0, edge.size)
    assert edge.size > 0 and edge == edge_of(texts)
