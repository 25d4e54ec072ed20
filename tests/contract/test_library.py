"""Attestations and renditions: what is out, and whose word it rests on."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import Channel
from quitclaim.ports.writes import Write
from tests.builders import (
    CAMP,
    FAIR,
    NOON,
    PRESS,
    SECOND,
    a_collection_rule,
    a_hash,
    an_asset,
    an_attestation,
    an_id,
)
from tests.contract.changes import commit, put
from tests.contract.filled import a_rendition
from tests.contract.stores import PAGE, Stores


def test_an_attestation_is_said_once(stores: Stores) -> None:
    put(stores, an_attestation())

    with pytest.raises(Conflict):
        put(stores, an_attestation())

    assert stores.library.attestations(FAIR) == (an_attestation(),)


def test_each_collection_has_its_own_attestations(stores: Stores) -> None:
    put(stores, an_attestation(), an_attestation(collection=CAMP))

    assert stores.library.attestations(CAMP) == (an_attestation(collection=CAMP),)


def test_all_attestations_are_read(stores: Stores) -> None:
    said = {an_attestation(at=NOON + number * SECOND) for number in range(3 * PAGE)}

    put(stores, *said)

    assert set(stores.library.attestations(FAIR)) == said


def test_what_is_out_of_an_asset_is_listed(stores: Stores) -> None:
    several = [
        a_rendition(id=an_id(f"rendition {number}"), channel=Channel(f"wall_{number}"))
        for number in range(2 * PAGE)
    ]
    put(stores, *several, a_rendition(id=an_id("else"), asset=a_hash("another")))

    found = stores.library.renditions_of(an_asset().id)

    assert sorted(found, key=lambda row: row.id) == sorted(several, key=lambda row: row.id)


def test_what_is_recalled_is_out_no_more(stores: Stores) -> None:
    out, recalled = a_rendition(), a_rendition(id=an_id("recalled"), channel=PRESS)
    put(stores, out, recalled)
    gone = recalled.recalled(at=NOON)

    commit(stores, Write(gone, recalled))

    assert stores.library.renditions_of(an_asset().id) == (out,)
    assert stores.library.rendition(gone.id) == gone


def test_what_was_decided_again_is_out_once(stores: Stores) -> None:
    out = a_rendition()
    put(stores, out)
    again = replace(out, valid_until=NOON, version=2)

    commit(stores, Write(again, out))

    assert stores.library.renditions_of(an_asset().id) == (again,)


def test_many_collections_are_read_at_once(stores: Stores) -> None:
    """More than DynamoDB gives in one batch of reads (100)."""
    rules = [a_collection_rule(an_id(f"collection {number}")) for number in range(101)]
    for first in range(0, 101, 15):
        put(stores, *rules[first : first + 15])

    found = stores.library.collections([rule.collection for rule in rules] + [FAIR])

    assert found == {rule.collection: rule for rule in rules}


def test_a_collection_asked_twice_is_given_once(stores: Stores) -> None:
    put(stores, a_collection_rule())

    assert stores.library.collections([FAIR, FAIR]) == {FAIR: a_collection_rule()}
