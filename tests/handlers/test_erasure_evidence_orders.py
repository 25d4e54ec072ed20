"""That two members ended somebody's evidence comes to whoever erases, by the order's id (R39)."""

import json

import pytest

from quitclaim.adapters.codec import encoded
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.forgetting.evidence_orders import WAITS_FOR, EvidenceOrder
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, an_event
from tests.fakes.fakes import Fakes
from tests.handlers.erasure_queue import come, ordered, patient
from tests.unit.usecases.ended_early import approve, order


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    patient(monkeypatch)
    fakes = ordered(monkeypatch)
    fakes.keys.make(ADA, Purpose.EVIDENCE)
    return fakes


def told(approved: EvidenceOrder) -> str:
    return json.dumps(encoded(an_event(type=EventType.EVIDENCE_APPROVED, subject=approved.id)))


def test_what_was_approved_is_carried_out_and_noted_without_whom(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    approved = approve(fakes)

    assert come(told(approved)) == []

    assert not fakes.world.has_key(ADA, Purpose.EVIDENCE)
    said = json.loads(capsys.readouterr().out)
    assert said == {"event": "evidence_order", "id": approved.id, "kind": "carried_out"}


@pytest.mark.usefixtures("fakes")
def test_an_event_of_something_else_is_none_of_its_letters() -> None:
    other = encoded(an_event(type=EventType.EVIDENCE_ORDERED, subject=ADA))

    assert come(json.dumps(other)) == ["m"]


def test_once_a_day_what_nobody_answered_lapses_and_what_is_stuck_is_complained_of(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("functions.erasure.handler._remind_officers", lambda: lambda: 0)
    monkeypatch.setattr("functions.erasure.handler._complete_erasures", lambda: lambda: (0, 0))
    approve(fakes)
    fakes.world.fail("bundles.laid", 1, error=NotAllowed(Hindrance.ON_HOLD))

    assert come('{"due": "orders"}') == [] and "evidence_orders_stuck" in caplog.text
    assert come('{"due": "orders"}') == []

    fakes.keys.make(ADA, Purpose.EVIDENCE)
    waiting = order(fakes)
    fakes.clock.step(WAITS_FOR)
    assert come('{"due": "orders"}') == []
    found = fakes.evidence_orders.order(waiting.id)
    assert found and found.person is None
