"""The door, with nothing behind it but a notebook."""

import asyncio
from typing import Any

import pytest

from local.gate import LARGEST_BODY
from tests.local.notebook import Notebook

OURS = {"host": "127.0.0.1:4000"}


@pytest.fixture
def behind() -> Notebook:
    return Notebook()


def test_what_comes_to_this_machines_address_passes_as_if_over_tls(behind: Notebook) -> None:
    assert behind.asked("/inbox/a.jpg", **OURS) == []
    assert behind.asked("/inbox/a.jpg", host="localhost:4000") == []

    assert [scope["scheme"] for scope in behind.scopes] == ["https", "https"]


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example:4000"},
        {"host": "127.0.0.1"},
        {},
        {**OURS, "origin": "https://evil.example"},
        {**OURS, "origin": "null"},
    ],
)
def test_a_page_that_gave_us_another_name_is_refused(
    behind: Notebook, headers: dict[str, str]
) -> None:
    """A name that is made to lead to 127.0.0.1 brings any web page here."""
    assert behind.asked("/", **headers)[0]["status"] == 403
    assert behind.scopes == []


def test_our_own_page_may_ask(behind: Notebook) -> None:
    assert behind.asked("/", **OURS, origin="http://127.0.0.1:4000") == []
    assert behind.asked("/", **OURS, origin="http://localhost:4001") == []


FORM = {
    "origin": "null",
    "sec-fetch-mode": "navigate",
    "content-type": "multipart/form-data; boundary=x",
}


def test_a_form_that_somebody_sends_may_come_from_a_page_that_says_nothing(
    behind: Notebook,
) -> None:
    assert behind.asked("/inbox", method="POST", **OURS, **FORM) == []


@pytest.mark.parametrize(
    "other",
    [
        {"origin": "https://evil.example"},
        {"sec-fetch-mode": "no-cors"},
        {"content-type": "text/plain"},
        {"method": "PUT"},
    ],
)
def test_what_is_not_quite_such_a_form_may_not(behind: Notebook, other: dict[str, str]) -> None:
    asked = {"method": "POST", **OURS, **FORM, **other}

    assert behind.asked("/inbox", **asked)[0]["status"] == 403


@pytest.mark.parametrize("path", ["/_ministack/reset", "/_localstack/health", "/_aws/x", "/health"])
def test_the_emulators_own_doors_are_closed(behind: Notebook, path: str) -> None:
    """They empty, configure and tell everything, without credentials."""
    assert behind.asked(path, method="POST", **OURS)[0]["status"] == 403
    assert behind.scopes == []


def test_no_client_says_for_another_where_it_comes_from(behind: Notebook) -> None:
    behind.asked("/", **OURS, x_forwarded_for="203.0.113.7", Forwarded="for=203.0.113.7")

    assert behind.scopes[0]["headers"] == [(b"host", b"127.0.0.1:4000")]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"content-length": str(LARGEST_BODY + 1)}, 413),
        ({"content-length": "many"}, 400),
        ({"transfer-encoding": "chunked"}, 411),
    ],
)
def test_a_body_is_judged_before_it_is_read(
    behind: Notebook, headers: dict[str, str], status: int
) -> None:
    start, body = behind.asked("/inbox/a.jpg", method="PUT", **OURS, **headers)

    assert start["status"] == status
    assert body["body"].startswith(b"<Error><Code>")
    assert behind.scopes == []


def test_the_largest_body_passes(behind: Notebook) -> None:
    fits = {"content-length": str(LARGEST_BODY)}

    assert behind.asked("/inbox/a.jpg", method="PUT", **OURS, **fits) == []


def test_only_what_may_have_changed_something_is_noticed(behind: Notebook) -> None:
    for method in ("GET", "HEAD", "PUT", "POST", "DELETE"):
        behind.asked("/inbox/a.jpg", method=method, **OURS)

    assert behind.changes == 3


def test_nothing_but_http_is_spoken(behind: Notebook) -> None:
    answered: list[Any] = []

    async def send(message: Any) -> None:
        answered.append(message)

    asyncio.run(behind.gate({"type": "websocket"}, None, send))  # type: ignore[arg-type]

    assert answered == [{"type": "websocket.close", "code": 1008}]
