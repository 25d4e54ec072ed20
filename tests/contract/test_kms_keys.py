"""KMS is asked once a batch, and an opened key does not stay."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from quitclaim.adapters.key_rows import WRAPPED, key_row
from quitclaim.adapters.kms_keks import KEPT_FOR
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.builders import ADA, BOB, SECOND
from tests.contract.stores_of_keys import TABLE, KeyStore, a_key_store, name_in, sealed_name

DATA, EVIDENCE = Purpose.DATA, Purpose.EVIDENCE


@pytest.fixture
def store() -> Iterator[KeyStore]:
    with mock_aws():
        yield a_key_store(client("dynamodb"))


def test_kms_is_asked_once_a_batch(store: KeyStore) -> None:
    store.process().make(ADA, DATA)
    keys = store.process()
    store.calls.clear()

    sealed = [sealed_name(keys) for _ in range(50)]

    assert {name_in(one, keys) for one in sealed} == {b"Ada"}
    assert store.calls["Decrypt"] == 1
    assert store.calls["GenerateDataKeyWithoutPlaintext"] == 0


def test_one_key_a_purpose_is_ever_made_by_kms(store: KeyStore) -> None:
    for _ in range(3):
        store.process().make(ADA, DATA, EVIDENCE)
        store.process().make(BOB, DATA, EVIDENCE)

    assert store.calls["GenerateDataKeyWithoutPlaintext"] == 2


@pytest.mark.parametrize("later", [KEPT_FOR, -SECOND], ids=["minutes later", "set back"])
def test_an_opened_key_is_not_kept_for_long(store: KeyStore, later: timedelta) -> None:
    keys = store.process()
    keys.make(ADA, DATA)
    opened = store.calls["Decrypt"]

    store.clock.step(KEPT_FOR - SECOND)
    sealed_name(keys)
    assert store.calls["Decrypt"] == opened

    store.clock.step(SECOND if later > timedelta(0) else -KEPT_FOR)
    sealed_name(keys)
    assert store.calls["Decrypt"] == opened + 1


def test_a_key_that_another_process_drops_is_gone_here_at_once(store: KeyStore) -> None:
    keys, another = store.process(), store.process()
    keys.make(ADA, DATA)
    sealed = sealed_name(keys)
    assert name_in(sealed, keys) == b"Ada"

    another.drop(ADA, DATA)

    assert name_in(sealed, keys) is None


def test_a_fresh_key_put_by_a_change_is_hers(store: KeyStore) -> None:
    keys = store.process()

    store.put(key_row(ADA, DATA) | {WRAPPED: {"B": keys.fresh(ADA, purpose=DATA)}})

    assert name_in(sealed_name(keys), store.process()) == b"Ada"


def test_what_a_busy_table_left_out_is_asked_again(store: KeyStore) -> None:
    keys = store.process()
    keys.make(ADA, DATA)
    keys.make(BOB, DATA)
    left_out = {"Keys": [key_row(BOB, DATA)], "ConsistentRead": True}
    answers = [{"Responses": {}, "UnprocessedKeys": {TABLE: left_out}}]

    def busy(parsed: dict[str, Any], **_: object) -> None:
        if answers:
            parsed.clear()
            parsed.update(answers.pop())

    store.dynamodb.meta.events.register("after-call.dynamodb.BatchGetItem", busy)

    assert keys.holders([ADA, BOB], purpose=DATA) == {BOB}

    answers.extend([{"Responses": {}, "UnprocessedKeys": {TABLE: left_out}}] * 5)
    with pytest.raises(StoreUnavailable):
        keys.holders([ADA, BOB], purpose=DATA)


def test_what_kms_refuses_for_other_reasons_passes_through(store: KeyStore) -> None:
    store.process().make(ADA, DATA)
    store.key_arn += "0"

    with pytest.raises(ClientError, match="NotFoundException"):
        sealed_name(store.process())
