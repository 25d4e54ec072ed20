"""Rows of the keys table that were moved, changed or lost open nothing."""

from collections.abc import Iterator

import pytest
from moto import mock_aws

from quitclaim.adapters.key_rows import WRAPPED, kek_row, key_row
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.builders import ADA, BOB
from tests.contract.stores_of_keys import TABLE, KeyStore, a_key_store, name_in, sealed_name

DATA, EVIDENCE = Purpose.DATA, Purpose.EVIDENCE


@pytest.fixture
def store() -> Iterator[KeyStore]:
    with mock_aws():
        yield a_key_store(client("dynamodb"))


def test_nothing_opens_what_kms_did_not_wrap_for_this_purpose(store: KeyStore) -> None:
    keys = store.process()
    keys.make(ADA, DATA, EVIDENCE)
    sealed = sealed_name(keys)

    store.put(kek_row(DATA) | {WRAPPED: store.row(kek_row(EVIDENCE))[WRAPPED]})

    with pytest.raises(ImpossibleValue, match="tampered with or moved"):
        name_in(sealed, store.process())


def test_a_row_moved_to_another_person_opens_nothing(store: KeyStore) -> None:
    keys = store.process()
    keys.make(ADA, DATA)
    keys.make(BOB, DATA)
    sealed = sealed_name(keys)

    store.put(key_row(ADA, DATA) | {WRAPPED: store.row(key_row(BOB, DATA))[WRAPPED]})

    with pytest.raises(ImpossibleValue):
        name_in(sealed, keys)


@pytest.mark.parametrize("wrapped", [b"", b"short", bytes(40), bytes(4000)])
def test_a_row_tampered_with_is_told(store: KeyStore, wrapped: bytes) -> None:
    keys = store.process()
    keys.make(ADA, DATA)
    sealed = sealed_name(keys)

    store.put(key_row(ADA, DATA) | {WRAPPED: {"B": wrapped}})

    with pytest.raises(ImpossibleValue, match="tampered"):
        name_in(sealed, keys)


def test_a_lost_key_of_a_purpose_is_told_and_never_replaced(store: KeyStore) -> None:
    keys = store.process()
    keys.make(ADA, DATA)
    sealed = sealed_name(keys)

    store.dynamodb.delete_item(TableName=TABLE, Key=kek_row(DATA))

    with pytest.raises(ImpossibleValue, match="restore"):
        name_in(sealed, store.process())
    assert len(store.rows()) == 1
