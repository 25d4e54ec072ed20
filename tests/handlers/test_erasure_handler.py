"""The function that carries erasures out: what its queue brings, twice, broken or unreadable."""

import json
from typing import Any

import pytest

from functions.erasure import handler
from quitclaim.adapters.codec import encoded
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.carry_out_erasure import CarryOutErasure
from quitclaim.usecases.certify_erasure import CertifyErasure
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.order_erasure import OrderErasure
from tests.builders import ADA, OFFICER, an_event
from tests.builders.asking import a_plea
from tests.fakes.fakes import Fakes
from tests.unit.usecases.erasures import full, traces
from tests.unit.usecases.stage import made, meanwhile, put

PLEA = a_plea().id


class Patience:
    def __init__(self) -> None:
        self.put_back: list[tuple[str, int]] = []

    def put_off(self, receipt: str, *, tries: int) -> None:
        self.put_back.append((receipt, tries))


@pytest.fixture
def patience(monkeypatch: pytest.MonkeyPatch) -> Patience:
    patience = Patience()
    monkeypatch.setattr(handler, "_patience", lambda: patience)
    return patience


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch, patience: Patience) -> Fakes:
    assert not patience.put_back
    fakes = full()
    put(fakes, a_plea())
    made(OrderErasure, fakes)(ADA, member=OFFICER)
    erase = made(ErasePerson, fakes)
    certify = made(CertifyErasure, fakes, log="town.example/log")
    carry_out = made(CarryOutErasure, fakes, erase=erase, certify=certify)
    monkeypatch.setattr(handler, "_carry_out_erasure", lambda: carry_out)
    return fakes


def come(body: str | None = None, *, tries: int = 1) -> list[str]:
    """What goes back."""
    usual = encoded(an_event(type=EventType.ERASURE_ORDERED, subject=PLEA))
    record = {
        "messageId": "m",
        "receiptHandle": "r",
        "attributes": {"ApproximateReceiveCount": str(tries)},
        "body": json.dumps(usual) if body is None else body,
    }
    answer: dict[str, Any] = handler.lambda_handler({"Records": [record]}, None)
    return [one["itemIdentifier"] for one in answer["batchItemFailures"]]


def state(fakes: Fakes) -> OrderState:
    order = fakes.erasure_orders.order(PLEA)
    assert order
    return order.state


def test_what_was_ordered_is_carried_out_and_noted_without_whom(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert come() == []

    assert traces(fakes) == {} and state(fakes) is OrderState.CARRIED_OUT
    said = json.loads(capsys.readouterr().out)
    assert said == {"event": "erasure", "id": PLEA, "kind": "carried_out"}


def test_a_message_that_comes_twice_is_worked_off_twice(fakes: Fakes) -> None:
    assert (come(), come()) == ([], [])
    assert state(fakes) is OrderState.CARRIED_OUT


def test_what_breaks_off_comes_back_soon_and_is_finished(
    fakes: Fakes, patience: Patience, caplog: pytest.LogCaptureFixture
) -> None:
    def dies() -> None:
        raise StoreUnavailable

    with meanwhile(fakes, "library.forget", dies):
        assert come(tries=2) == ["m"]
    assert state(fakes) is OrderState.BEGUN and patience.put_back == [("r", 2)]
    assert "StoreUnavailable" in caplog.text and ADA not in caplog.text

    assert come(tries=3) == [] and traces(fakes) == {}


@pytest.mark.parametrize(
    "body",
    [
        "Ann",
        "{}",
        json.dumps(encoded(an_event(type=EventType.PERSON_ERASED, subject=PLEA))),
        json.dumps(encoded(an_event(type=EventType.ERASURE_ORDERED, subject="Ann"))),
        json.dumps(encoded(an_event(type=EventType.ERASURE_ORDERED, subject=ADA))),
        json.dumps({"terms": "Ann"}),
        json.dumps({"collection": "Ann", "after": None}),
    ],
)
def test_what_nobody_ordered_goes_back_without_being_quoted(
    fakes: Fakes, patience: Patience, body: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert come(body) == ["m"]

    said = caplog.text
    assert "erasure_returned" in said and "Ann" not in said and not patience.put_back
    assert state(fakes) is OrderState.ORDERED


def test_where_nobody_can_put_it_off_it_comes_back_all_the_same(
    fakes: Fakes, patience: Patience, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise StoreUnavailable

    monkeypatch.setattr(patience, "put_off", fails)
    with meanwhile(fakes, "gallery.forget", fails):
        assert come() == ["m"]
