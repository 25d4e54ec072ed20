"""Whoever erases, as her handler is asked: what her queue brings, and what goes back."""

import json
from typing import Any

import pytest

from functions.erasure import handler
from quitclaim.adapters.codec import encoded
from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.carry_out_end_of_evidence import CarryOutEndOfEvidence
from quitclaim.usecases.carry_out_erasure import CarryOutErasure
from quitclaim.usecases.certify_erasure import CertifyErasure
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.order_erasure import OrderErasure
from quitclaim.usecases.reading_evidence import ReadEvidence
from tests.builders import ADA, OFFICER, an_event
from tests.builders.asking import a_plea
from tests.fakes.fakes import Fakes
from tests.unit.usecases.erasures import full
from tests.unit.usecases.stage import made, put

PLEA = a_plea().id


class Patience:
    def __init__(self) -> None:
        self.put_back: list[tuple[str, int]] = []

    def put_off(self, receipt: str, *, tries: int) -> None:
        self.put_back.append((receipt, tries))


def patient(monkeypatch: pytest.MonkeyPatch) -> Patience:
    patience = Patience()
    monkeypatch.setattr(handler, "_patience", lambda: patience)
    return patience


def ordered(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    fakes = full()
    put(fakes, a_plea())
    made(OrderErasure, fakes)(ADA, member=OFFICER)
    erase = made(ErasePerson, fakes)
    certify = made(CertifyErasure, fakes, log="town.example/log")
    carry_out = made(CarryOutErasure, fakes, erase=erase, certify=certify)
    monkeypatch.setattr(handler, "_carry_out_erasure", lambda: carry_out)
    end_early = made(CarryOutEndOfEvidence, fakes, read=made(ReadEvidence, fakes))
    monkeypatch.setattr(handler, "_carry_out_end_of_evidence", lambda: end_early)
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
