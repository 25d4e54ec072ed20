"""What is no HTTP, comes too slowly, or hangs up halfway."""

import json
import socket
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest

from functions.recognize.endpoint.server import Listener
from functions.recognize.endpoint.speaking import Speaking
from quitclaim.ports.embedder_form import CROPS
from tests.endpoint.callers import call, connected, form
from tests.endpoint.running import MODEL, Slow, listening

MORE_THAN_FIT = 12


def test_what_is_no_http_is_told_so_and_not_quoted(endpoint: Listener) -> None:
    for words in (
        b"canary\r\n\r\n",
        b"POST /invocations HTTP/9.9\r\n\r\n",
        b"x" * 70_000 + b"\r\n",
    ):
        with connected(endpoint.address) as connection:
            told = _raw(connection, words)
        assert told.startswith(b"HTTP/1.1 400 ") and b"malformed" in told
        assert b"canary" not in told and b"xxx" not in told


def test_whoever_sends_too_slowly_is_told_so_within_the_limit(endpoint: Listener) -> None:
    body = form(1, model=MODEL)
    head = f"POST /invocations HTTP/1.1\r\nContent-Type: {CROPS}\r\nContent-Length: {len(body)}"
    with connected(endpoint.address) as connection:
        told = _raw(connection, f"{head}\r\n\r\n".encode() + body[:1000])
        assert b"HTTP/1.1 408 " in told and b"too_slow" in told

    with connected(endpoint.address) as connection:
        assert _raw(connection, b"GET /ping HTTP/1.1\r\nHost: x") == b""


def test_whoever_hangs_up_halfway_costs_nobody_else_anything(endpoint: Listener) -> None:
    body = form(1, model=MODEL)
    head = f"POST /invocations HTTP/1.1\r\nContent-Type: {CROPS}\r\nContent-Length: {len(body)}"
    for _ in range(MORE_THAN_FIT):
        with connected(endpoint.address) as connection:
            connection.connect()
            connection.sock.sendall(f"{head}\r\n\r\n".encode() + body[:1000])
        # Its thread has to find out before the next one counts.
        time.sleep(0.01)

    assert call(endpoint.address, body).status == 200


def test_what_follows_a_question_without_a_body_is_no_second_question(endpoint: Listener) -> None:
    inside = b"GET /elsewhere HTTP/1.1\r\n\r\n"
    head = f"GET /ping HTTP/1.1\r\nContent-Length: {len(inside)}\r\n\r\n".encode()

    with connected(endpoint.address) as connection:
        told = _raw(connection, head + inside)

    assert told.startswith(b"HTTP/1.1 200 ") and told.count(b"HTTP/1.1") == 1


def test_a_fault_of_ours_is_told_by_its_class_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: object) -> None:
        raise KeyError("canary")

    monkeypatch.setattr(Speaking, "do_POST", broken)
    with listening(tmp_path / "s", Slow()) as listener, pytest.raises(ConnectionResetError):
        call(listener.address, form(1, model=MODEL))

    logged = capsys.readouterr()
    assert json.loads(logged.out) == {"event": "failed", "problem": "KeyError"}
    assert logged.err == ""


def _raw(connection: HTTPConnection, words: bytes) -> bytes:
    connection.connect()
    connection.sock.sendall(words)
    connection.sock.shutdown(socket.SHUT_WR) if words.endswith(b"\r\n") else None
    told = b""
    while part := connection.sock.recv(65_536):
        told += part
    return told
