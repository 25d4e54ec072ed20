"""A leftover in any store is found, and a store that is added has one planted in it here (R36)."""

from collections.abc import Iterator
from uuid import uuid4

import pytest

from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.sightings import unexplained
from quitclaim.domain.forgetting.stores import REGISTRY, Store
from tests.contract.deployed import Deployed, deployed
from tests.contract.filled_people import ADA_LOVELACE
from tests.contract.leftovers import PLANTED
from tests.contract.lived_in import ALIASES, live_in
from tests.servers.dynamodb_local import dynamodb_client
from tests.servers.search_node import SearchNode

READ = [store for store, holding in REGISTRY.items() if holding.is_read]


@pytest.fixture(scope="module")
def erased(dynamodb_endpoint: str, search_node: SearchNode) -> Iterator[tuple[Deployed, Clues]]:
    """She is gone by the rules; what could find her was taken down before."""
    dynamodb = dynamodb_client(dynamodb_endpoint, namespace=uuid4().hex)
    with deployed(dynamodb, node=search_node.host) as at:
        live_in(at)
        clues = at.witness.clues(ALIASES, addresses=[ADA_LOVELACE.mail])
        at.erase()
        yield at, clues


@pytest.mark.parametrize("store", READ)
def test_a_leftover_in_any_store_is_found(store: Store, erased: tuple[Deployed, Clues]) -> None:
    at, clues = erased
    before = {(one.store, one.place) for one in at.witness.sightings(clues, held=())}

    PLANTED[store](at)

    after = unexplained(at.witness.sightings(clues, held=()))
    assert {one.store for one in after if (one.store, one.place) not in before} == {store}


def test_what_nobody_can_look_through_ends_by_itself_and_says_when() -> None:
    unread = {store for store, holding in REGISTRY.items() if not holding.is_read}

    assert unread == {Store.QUEUES, Store.JOURNALS}
    assert all(REGISTRY[store].residue for store in unread)
