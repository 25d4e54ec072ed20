"""R44, R48: what signing services send to the public address, and whoever pretends to be one."""

import json
from typing import Any

import pytest

from quitclaim.domain.consents.envelopes import Provider
from tests.builders import NOON, an_account, an_envelope
from tests.handlers.events import a_request
from tests.handlers.links import Hall
from tests.handlers.said import Said, said_in

JSON = {"content-type": "application/json"}


@pytest.fixture(autouse=True)
def attached(hall: Hall) -> None:
    hall.fakes.accounts.attach(an_account(secret="s"), at=NOON)  # noqa: S106  it is none


def send(
    hall: Hall, body: object, path: str = "/e/docuseal", headers: dict[str, str] | None = None
) -> Said:
    text = body if isinstance(body, str) else json.dumps(body)
    return said_in(hall.door(a_request("POST", path, body=text, headers=headers or JSON)))


def said(number: int | None = 7, proof: str = "s") -> dict[str, Any]:
    """As `FakeSigningService` is told it."""
    return {"secret": proof, "number": number}


def test_a_hint_is_recorded_and_answered_at_once(hall: Hall) -> None:
    answer = send(hall, said())

    assert answer.status == 204
    assert [hint.envelope for hint in hall.fakes.hints.waiting()] == [an_envelope(7)]


def test_a_repeat_is_answered_alike(hall: Hall) -> None:
    answers = [send(hall, said()).status for _ in range(3)]

    assert answers == [204, 204, 204]
    assert len(hall.fakes.hints.waiting()) == 1


def test_nothing_moves_by_a_hint_alone(hall: Hall) -> None:
    before = hall.state()

    send(hall, said())

    assert hall.state() == before
    assert not hall.fakes.services[Provider.DOCUSEAL].asked


def test_what_changes_nothing_is_taken_and_forgotten(hall: Hall) -> None:
    assert send(hall, said(None)).status == 204
    assert not hall.fakes.hints.waiting()


@pytest.mark.parametrize("path", ["/e/docuseal", "/e/documenso"])
def test_who_proves_nothing_learns_nothing(hall: Hall, path: str) -> None:
    """One that is attached and one that is not are refused alike."""
    answer = send(hall, said(proof="forged"), path)

    assert answer.status == 401
    assert not hall.fakes.hints.waiting()


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        ("no json", JSON, 400),
        ("[]", JSON, 400),
        ('"text"', JSON, 400),
        ('{"a": NaN}', JSON, 400),
        ('{"a": "\\ud800"}', JSON, 422),
        ("[" * 100_000, JSON, 400),
        ('{"provider": "documenso"}', JSON, 400),
        ('{"form_token": 7}', JSON, 400),
        ("{}", {"content-type": "text/plain"}, 415),
        ("a=1", {"content-type": "application/x-www-form-urlencoded"}, 401),
        ("", JSON, 401),
        ("{" + '"a": "' + "x" * 300_000 + '"}', JSON, 413),
        ("{}", JSON | {"origin": "https://evil.example"}, 403),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_nobody_could_have_meant_is_refused_and_never_our_fault(
    hall: Hall, body: str, headers: dict[str, str], status: int
) -> None:
    assert send(hall, body, headers=headers).status == status


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "/e/docusign", 404),
        ("POST", "/e/", 404),
        ("POST", "/e/docuseal/7", 404),
        ("POST", "/e/docuseal?secret=s", 400),
        ("GET", "/e/docuseal", 405),
        ("PUT", "/e/docuseal", 405),
    ],
)
def test_no_other_address_takes_anything(hall: Hall, method: str, path: str, status: int) -> None:
    event: dict[str, Any] = a_request(method, path, body="{}", headers=JSON)

    assert said_in(hall.door(event)).status == status


def test_who_asks_too_often_waits(hall: Hall) -> None:
    """R48: nobody tries out secrets here."""
    answers = {send(hall, said(proof="guess")).status for _ in range(301)}

    assert answers == {401, 429}
