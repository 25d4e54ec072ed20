"""R47: whatever comes back, it ends in time and is never longer than what was asked for."""

import socket
import time
from pathlib import Path

import pytest

from quitclaim.adapters.guarded_outside import GuardedOutside
from quitclaim.domain.organisation.destinations import NetworkAddress
from quitclaim.ports.outside import Sent, Unreachable
from tests.unit.outside.elsewhere import OK, PUBLIC, Answering, asked, elsewhere, saying
from tests.unit.outside.test_guarded_outside import CALL, dialling, outside

SHORT_S = 0.3


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_r47_no_redirect_is_followed(
    status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = f"HTTP/1.1 {status} Moved\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0"
    with elsewhere(tmp_path, saying(said.encode() + b"\r\n\r\n")) as dials:
        dialling(dials, monkeypatch)
        answer = outside(tmp_path).call(CALL)

    assert answer.status == status
    assert len(dials.dialled) == 1


def drip_of_header(there: socket.socket) -> None:
    asked(there)
    there.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while True:
        there.sendall(b"a")
        time.sleep(SHORT_S / 20)


def drip_of_body(there: socket.socket) -> None:
    asked(there)
    there.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n")
    while True:
        there.sendall(b"a")
        time.sleep(SHORT_S / 20)


def endless_waiting(there: socket.socket) -> None:
    """Interim answers, each of which says that the real one comes."""
    asked(there)
    while True:
        there.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(SHORT_S / 20)


def silence(there: socket.socket) -> None:
    while there.recv(65_536):
        pass


@pytest.mark.parametrize(
    "answering",
    [drip_of_header, drip_of_body, endless_waiting, silence],
    ids=lambda one: one.__name__,
)
def test_r47_an_answer_that_takes_for_ever_is_none(
    answering: Answering, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with elsewhere(tmp_path, answering) as dials:
        dialling(dials, monkeypatch)

        with pytest.raises(Unreachable):
            outside(tmp_path, longest_s=SHORT_S).call(CALL)


def endless_body(there: socket.socket) -> None:
    asked(there)
    there.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        there.sendall(b"400\r\n" + b"a" * 1024 + b"\r\n")


def test_r47_an_answer_without_end_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with elsewhere(tmp_path, endless_body) as dials:
        dialling(dials, monkeypatch)
        answer = outside(tmp_path).call(Sent(method="GET", address=CALL.address, most=5_000))

    assert answer.body == b"a" * 5_000
    assert answer.is_cut


@pytest.mark.parametrize(
    "said", [b"", b"SSH-2.0-OpenSSH_9\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort"]
)
def test_what_is_no_whole_answer_is_none(
    said: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with elsewhere(tmp_path, saying(said)) as dials:
        dialling(dials, monkeypatch)

        with pytest.raises(Unreachable) as failed:
            outside(tmp_path).call(CALL)

    assert "hooks" not in str(failed.value)


def test_time_that_the_name_took_counts_too() -> None:
    def slowly(_: str) -> list[NetworkAddress]:
        time.sleep(SHORT_S)
        return [PUBLIC]

    with pytest.raises(Unreachable):
        GuardedOutside(resolve=slowly, longest_s=SHORT_S / 2).call(CALL)


def test_a_call_that_says_nothing_has_no_body(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with elsewhere(tmp_path, saying(OK)) as dials:
        dialling(dials, monkeypatch)

        assert outside(tmp_path).call(Sent(method="GET", address=CALL.address)).body == b"ok"
