"""POST /withdrawal, from the event of the REST API to what is recorded and answered."""

import json
from base64 import b64encode

import pytest

from functions.consent import handler
from quitclaim.domain.consents.events import State
from tests.builders import ADA
from tests.fakes.fakes import Fakes
from tests.handlers.withdrawals import ANOTHER, ASKED, CONSENT, a_withdrawal, post

pytestmark = pytest.mark.usefixtures("fakes")


def test_a_withdrawal_is_recorded_and_told(fakes: Fakes) -> None:
    """R5: taking back is one step, on the visit that the mailed link opened."""
    answer = post()

    dossier = fakes.consents.dossier(ADA)
    assert dossier
    assert {one.id: one.ending for one in dossier.consents}[CONSENT] is State.WITHDRAWN
    assert answer["statusCode"] == 200
    assert answer["headers"] == {"Content-Type": "application/json", "Cache-Control": "no-store"}
    assert json.loads(answer["body"]) == {"consent": CONSENT, "state": "withdrawn"}


def test_withdrawing_twice_is_answered_alike(fakes: Fakes) -> None:
    assert post() == post()
    assert fakes.world.noes == 1


def test_a_body_may_come_encoded() -> None:
    event = a_withdrawal()
    event |= {"body": b64encode(json.dumps(ASKED).encode()).decode(), "isBase64Encoded": True}

    assert handler.lambda_handler(event, None)["statusCode"] == 200


def test_nothing_is_logged_or_printed(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(0)

    post()
    post({"consent": ANOTHER})

    assert caplog.text == ""
    assert capsys.readouterr() == ("", "")
