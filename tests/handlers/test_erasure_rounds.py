"""What the clock asks of the function that erases, as it ships: what is over, who is overdue."""

import json
from collections.abc import Iterator
from datetime import timedelta
from functools import cache

import pytest

from functions.erasure import handler, wiring
from quitclaim import keyed
from quitclaim.adapters.tables import OUTBOX
from quitclaim.domain.certificates.completions import completion_id, completion_in
from quitclaim.domain.forgetting.stores import LAPSED_AFTER
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.paging import every
from quitclaim.runtime.aws import client
from quitclaim.usecases import end_terms
from tests.builders import (
    ADA,
    FAIR,
    NOON,
    an_id,
)
from tests.builders.asking import a_plea
from tests.builders.erasing import an_order
from tests.builders.keeping import a_keeping
from tests.contract.changes import put
from tests.contract.stores import Stores
from tests.fakes.fake_clock import FakeClock
from tests.handlers.erasure_shipped import OVER, PLEA, SHARED, come, deployed


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    with deployed(monkeypatch) as made:
        yield made


def test_what_is_over_goes_once_a_day(stores: Stores) -> None:
    put(stores, a_keeping(), OVER)
    client("s3").put_object(Bucket="originals", Key=OVER.id, Body=b"bytes")

    assert come(body={"due": "terms"}) == []

    found = stores.library.asset(OVER.id)
    assert found and found.fate is Fate.DELETED and not found.named
    assert stores.library.asset(SHARED.id) == SHARED
    assert "Contents" not in client("s3").list_objects_v2(Bucket="originals")


@pytest.mark.usefixtures("stores")
def test_what_a_round_has_no_time_for_goes_on_in_the_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(end_terms, "LOOKED_AT", 0)

    assert come(body={"due": "terms"}) == []

    queue = client("sqs").get_queue_url(QueueName="erasures")["QueueUrl"]
    (left,) = client("sqs").receive_message(QueueUrl=queue)["Messages"]
    assert json.loads(left["Body"]) == {"collection": FAIR, "after": None}


def test_whoever_may_erase_is_reminded_of_who_is_overdue(stores: Stores) -> None:
    overdue = a_plea(id=an_id("overdue"), at=NOON - timedelta(days=40))
    put(stores, overdue)

    assert come(body={"due": "orders"}) == []

    pleas = {one.id: one for one in stores.requests.pleas(ADA)}
    assert (pleas[overdue.id].reminded_at, pleas[PLEA].reminded_at) == (NOON, None)
    later = NOON + timedelta(days=1)
    waiting = every(lambda after: stores.letters.waiting(later, after=after))
    assert [getattr(one, "plea", None) for one in waiting] == [overdue.id]


def test_an_erasure_whose_last_backup_has_ended_is_completed(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R37: every table is read once more, and the completion lies beside the certificate."""
    put(stores, an_order())
    assert come() == []
    _as_time_does()
    monkeypatch.setattr(keyed, "SystemClock", lambda: FakeClock(NOON + LAPSED_AFTER))
    for name in ("remind_officers", "complete_erasures"):
        monkeypatch.setattr(handler, f"_{name}", cache(getattr(wiring, name)))

    assert come(body={"due": "orders"}) == []

    order = stores.erasure_orders.order(PLEA)
    assert order and order.over_at == NOON + LAPSED_AFTER
    found = client("s3").get_object(
        Bucket="papers", Key=f"erasures/{completion_id(order.certificate)}.json"
    )
    completion = completion_in(found["Body"].read())
    assert completion.certificate == order.certificate


def _as_time_does() -> None:
    """What waited is told and sealed, and what runs out has gone."""
    for item in client("dynamodb").scan(TableName="library")["Items"]:
        if "gone_after" in item or item["pk"]["S"].startswith(OUTBOX):
            key = {name: item[name] for name in ("pk", "sk")}
            client("dynamodb").delete_item(TableName="library", Key=key)
