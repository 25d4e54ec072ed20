"""The function that carries erasures out: what its queue brings, twice, broken or unreadable."""

import json

import pytest

from quitclaim.adapters.codec import encoded
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.organisation.facts import EventType
from tests.builders import ADA, an_event
from tests.fakes.fakes import Fakes
from tests.handlers.erasure_queue import PLEA, Patience, come, ordered, patient
from tests.unit.usecases.erasures import traces
from tests.unit.usecases.stage import meanwhile


@pytest.fixture
def patience(monkeypatch: pytest.MonkeyPatch) -> Patience:
    return patient(monkeypatch)


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch, patience: Patience) -> Fakes:
    assert not patience.put_back
    return ordered(monkeypatch)


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

    with meanwhile(fakes, "traces.forget", dies):
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
        json.dumps({"orders": "Ann"}),
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
