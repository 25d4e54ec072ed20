"""What the clock asks once a day of the function that erases (R14, R36, R37)."""

import json

import pytest

from functions.erasure import handler
from quitclaim.domain.certificates.completions import completion_id
from quitclaim.domain.forgetting.stores import LAPSED_AFTER
from quitclaim.usecases.complete_erasures import CompleteErasures
from quitclaim.usecases.remind_officers import RemindOfficers
from tests.builders.asking import a_plea
from tests.fakes.fakes import Fakes
from tests.handlers.erasure_queue import PLEA, Patience, come, ordered, patient
from tests.unit.usecases.stage import made


@pytest.fixture
def patience(monkeypatch: pytest.MonkeyPatch) -> Patience:
    return patient(monkeypatch)


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch, patience: Patience) -> Fakes:
    assert not patience.put_back
    return ordered(monkeypatch)


def test_once_a_day_whoever_may_erase_is_reminded_of_whom_nobody_answers(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """GDPR art. 12(3)."""
    remind = made(RemindOfficers, fakes)
    monkeypatch.setattr(handler, "_remind_officers", lambda: remind)
    monkeypatch.setattr(handler, "_complete_erasures", lambda: lambda: (0, 0))
    fakes.clock.step(a_plea().due_at - fakes.clock.now())

    assert (come('{"due": "orders"}'), come('{"due": "orders"}')) == ([], [])

    assert [one.plea for one in fakes.world.plea_notices.values()] == [PLEA]
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    reminded = [one["count"] for one in said if one["event"] == "officers_reminded"]
    assert reminded == ["1", "0"]


def test_what_is_over_is_completed_and_what_is_not_is_complained_of(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """R36, R37: a certificate that is gone is a matter for whoever runs the system."""
    assert come() == []
    order = fakes.erasure_orders.order(PLEA)
    assert order
    complete = made(CompleteErasures, fakes)
    monkeypatch.setattr(handler, "_remind_officers", lambda: lambda: 0)
    monkeypatch.setattr(handler, "_complete_erasures", lambda: complete)
    fakes.clock.step(LAPSED_AFTER)
    certificate = fakes.world.erasure_papers.pop(order.certificate)

    assert come('{"due": "orders"}') == [] and "completions_stuck" in caplog.text
    fakes.world.erasure_papers[order.certificate] = certificate
    assert come('{"due": "orders"}') == []

    assert completion_id(order.certificate) in fakes.world.erasure_papers
