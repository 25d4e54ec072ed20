"""Every store that may hold something of a person, and the order of erasure (R36, I7)."""

from datetime import timedelta

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.stores import (
    REGISTRY,
    Holding,
    Residue,
    Store,
)
from tests.builders import NOON


def test_the_key_goes_first_and_what_points_to_traces_goes_after_them() -> None:
    assert tuple(Store) == (
        Store.KEYS,
        Store.GALLERY,
        Store.SEARCH_NODE,
        Store.SELFIES,
        Store.EXPORTS,
        Store.PICTURES,
        Store.ORIGINALS,
        Store.INBOX,
        Store.LIBRARY,
        Store.OUTBOX,
        Store.QUEUES,
        Store.HOOKS,
        Store.LOG,
        Store.STAFF,
        Store.SUPPRESSION,
        Store.PEOPLE,
        Store.PAPERS,
        Store.JOURNALS,
    )


def test_every_store_says_what_it_holds_and_how_long_backups_hold_it() -> None:
    week, day = timedelta(days=7), timedelta(days=1)

    assert {store: holding.residue for store, holding in REGISTRY.items()} == {
        Store.KEYS: day,
        Store.GALLERY: None,
        Store.SEARCH_NODE: 2 * week,
        Store.SELFIES: None,
        Store.EXPORTS: None,
        Store.PICTURES: None,
        Store.ORIGINALS: week,
        Store.INBOX: week,
        Store.LIBRARY: week,
        Store.OUTBOX: week,
        Store.QUEUES: 4 * day,
        Store.HOOKS: week,
        Store.LOG: week,
        Store.STAFF: week,
        Store.SUPPRESSION: None,
        Store.PEOPLE: week,
        Store.PAPERS: None,
        Store.JOURNALS: 30 * day,
    }


def test_a_store_and_a_residue_say_something() -> None:
    with pytest.raises(ImpossibleValue, match="holds is empty"):
        Holding(holds=" ", erased_by="the gallery", residue=None)
    with pytest.raises(ImpossibleValue, match="erased_by is empty"):
        Holding(holds="keys", erased_by="", residue=None)
    with pytest.raises(ImpossibleValue, match="ends by itself: say when"):
        Holding(holds="messages", erased_by="their end", residue=None, is_read=False)
    with pytest.raises(ImpossibleValue, match="give None where nothing is left"):
        Holding(holds="keys", erased_by="a change", residue=timedelta(0))
    with pytest.raises(ImpossibleValue, match="UTC"):
        Residue(store=Store.KEYS, until=NOON.replace(tzinfo=None))

    lasting = Holding(holds="keys", erased_by="a change", residue=timedelta(seconds=1))
    assert lasting.residue == timedelta(seconds=1)
