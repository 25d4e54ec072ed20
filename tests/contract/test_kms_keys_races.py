"""Whoever makes a key at the same moment ends up with the same key."""

from collections.abc import Iterator

import pytest
from moto import mock_aws

from quitclaim.domain.errors import Conflict
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.builders import ADA, BOB
from tests.contract.stores_of_keys import KeyStore, a_key_store, name_in, sealed_name

DATA, EVIDENCE = Purpose.DATA, Purpose.EVIDENCE


@pytest.fixture
def store() -> Iterator[KeyStore]:
    with mock_aws():
        yield a_key_store(client("dynamodb"))


def test_two_makers_who_race_end_up_with_one_key(store: KeyStore) -> None:
    slow, fast = store.process(), store.process()
    fast.make(BOB, DATA)
    slow.make(BOB, DATA)
    store.once_before("PutItem", happens=lambda: fast.make(ADA, DATA))

    slow.make(ADA, DATA)

    assert len(store.rows()) == 3
    assert name_in(sealed_name(slow), fast) == name_in(sealed_name(fast), slow) == b"Ada"


def test_the_very_first_makers_race_and_end_up_with_one_key(store: KeyStore) -> None:
    slow, fast = store.process(), store.process()
    store.once_before("PutItem", happens=lambda: fast.make(ADA, DATA))

    slow.make(BOB, DATA)
    slow.make(ADA, DATA)

    assert len(store.rows()) == 3
    assert name_in(sealed_name(slow), fast) == name_in(sealed_name(fast), slow) == b"Ada"


def test_a_key_dropped_while_it_is_made_again_is_a_lost_race(store: KeyStore) -> None:
    keys, another = store.process(), store.process()
    keys.make(ADA, DATA)
    store.once_before("BatchGetItem", happens=lambda: another.drop(ADA, DATA))

    with pytest.raises(Conflict):
        keys.make(ADA, DATA)
