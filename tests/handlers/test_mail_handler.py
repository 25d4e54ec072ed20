"""R4, R11: what is due is sent, what waits is swept up, what came back is shown."""

import json
from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from functions.mail import handler
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.mail import Letter, WhyUndelivered
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.requests_desk import TakeReturn
from quitclaim.usecases.send_letter import SendLetter
from quitclaim.usecases.send_waiting import SendWaiting
from tests.builders import ADA, DAY, OFFICER, a_letter, a_sent_request, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import TO_SHOW, enclose, mailed
from tests.unit.usecases.stage import made

REQUEST, LETTER = a_sent_request(), a_letter()


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> Fakes:
    """What the handler finds instead of its wiring: Ada was asked, and the letter waits."""
    fakes = mailed(TO_SHOW, REQUEST)
    enclose(fakes, LETTER)
    send = made(SendLetter, fakes)
    monkeypatch.setattr(handler, "_send_letter", lambda: send)
    monkeypatch.setattr(handler, "_send_waiting", lambda: made(SendWaiting, fakes, send=send))
    monkeypatch.setattr(handler, "_take_return", lambda: made(TakeReturn, fakes))
    return fakes


def _told(**event: Any) -> dict[str, Any]:
    return handler.lambda_handler(event, None)


def _came_back(why: str, **tags: list[str]) -> dict[str, Any]:
    """As the rules hand on what SES says."""
    rules = {"ses:configuration-set": ["rules"], "ses:source-ip": ["192.0.2.1"]}
    return _told(returned=why, tags={**rules, "letter": [LETTER.id], **tags})


def _request(fakes: Fakes) -> Request:
    found = fakes.requests.request(ADA, REQUEST.id)
    assert found
    return found


def test_what_is_due_is_sent_once_and_told_in_a_line_without_names(
    fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _told(letter=LETTER.id) == {"letter": "sent"}
    assert _told(letter=LETTER.id) == {"letter": "nothing_to_send"}

    (mailing,) = fakes.post.sent
    lines = capsys.readouterr().out.splitlines()
    assert json.loads(lines[0]) == {"event": "letter", "kind": "sent", "id": LETTER.id}
    assert mailing.to not in "".join(lines)


def test_what_cannot_be_sent_now_comes_again(fakes: Fakes) -> None:
    fakes.world.fail("post.send")

    with pytest.raises(StoreUnavailable):
        _told(letter=LETTER.id)
    assert _told(letter=LETTER.id) == {"letter": "sent"}


def test_until_the_organisation_says_who_it_is_letters_wait_without_a_fault(fakes: Fakes) -> None:
    made(ChangeRules, fakes)(lambda rules: replace(rules, controller=None), member=OFFICER)

    assert _told(letter=LETTER.id) == {"letter": "waits"}
    assert LETTER.id in fakes.world.letters


def test_the_schedule_sends_what_waits(fakes: Fakes) -> None:
    fakes.clock.step(DAY)

    assert _told(sweep="letters") == {"sent": 1}
    assert len(fakes.post.sent) == 1


@pytest.mark.parametrize(
    ("why", "became"),
    [
        (WhyUndelivered.BOUNCED, Progress.BOUNCED),
        (WhyUndelivered.COMPLAINED, Progress.BOUNCED),
        (WhyUndelivered.REFUSED, Progress.REJECTED),
    ],
)
def test_what_came_back_is_shown_at_the_request(
    fakes: Fakes, why: WhyUndelivered, became: Progress
) -> None:
    assert _came_back(why, person=[ADA], request=[REQUEST.id]) == {"shown": True}

    last = _request(fakes).turns[-1]
    assert (last.became, last.reason) == (became, why)


def test_of_a_copy_that_came_back_nothing_hangs(fakes: Fakes) -> None:
    assert a_letter(Letter.COPY).request is None

    assert _came_back("bounced", person=[ADA]) == {"shown": False}
    assert _request(fakes) == REQUEST


def test_what_comes_back_for_somebody_unknown_is_nothing(fakes: Fakes) -> None:
    assert fakes.consents.dossier(an_id("nobody")) is None

    assert _came_back("bounced", person=[an_id("nobody")], request=[REQUEST.id]) == {"shown": False}


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    "event",
    [
        {},
        {"letter": "zoe@example.org"},
        {"sweep": "zoe@example.org"},
        {"returned": "zoe@example.org", "tags": {"person": [ADA]}},
        {"returned": "bounced", "tags": {"person": ["zoe@example.org"]}},
        {"returned": "bounced", "tags": {"person": [ADA, ADA]}},
    ],
)
def test_what_nobody_tells_it_fails_and_says_nothing_of_what_it_held(event: Any) -> None:
    """It would lie among the failures for days."""
    with pytest.raises(ValidationError) as failure:
        handler.lambda_handler(event, None)

    assert "zoe" not in str(failure.value)
