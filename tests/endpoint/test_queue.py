"""A bounded queue, an end in order, and logs that hold nothing."""

import json
import socket
import threading
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from pathlib import Path

import pytest

from functions.recognize.endpoint.__main__ import until
from functions.recognize.endpoint.answering import Answering
from functions.recognize.endpoint.places import Places
from functions.recognize.endpoint.server import Limits, Listener
from tests.endpoint.callers import Said, call, call_on, connected, crops, form
from tests.endpoint.running import MODEL, Slow, listening

LATE = 10


def test_a_full_queue_says_when_to_come_back(tmp_path: Path) -> None:
    """One at work and one waiting: the others are told at once, and these two are answered."""
    model, body = Slow(), form(1, model=MODEL)
    with listening(tmp_path / "s", model) as listener, ThreadPoolExecutor(4) as callers:
        at_work = callers.submit(call, listener.address, body)
        assert model.began.acquire(timeout=LATE)
        others = [callers.submit(call, listener.address, body) for _ in range(3)]
        first, second, *_ = _done(others, number=2)

        assert (first.problem, second.problem) == ("busy", "busy")
        assert int(first.headers["retry-after"]) >= 1
        assert call(listener.address, method="GET", path="/ping").status == 200
        model.go.set()
        assert at_work.result().status == 200
        assert sorted(one.result().status for one in others) == [200, 503, 503]
        assert call(listener.address, body).status == 200


def test_one_connection_too_many_is_told_to_come_back(tmp_path: Path) -> None:
    model, most = Slow(), Limits(connections=1)
    with (
        listening(tmp_path / "s", model, limits=most) as listener,
        connected(listener.address) as connection,
        socket.socket(socket.AF_UNIX) as other,
    ):
        assert call_on(connection, method="GET", path="/ping").status == 200
        other.connect(listener.address.removeprefix("unix:"))
        told = other.recv(65_536)

    assert told.startswith(b"HTTP/1.1 503 ") and b"Retry-After: " in told and b"busy" in told


def test_a_model_that_fails_says_nothing_of_what_it_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = Slow(fails=True)
    model.go.set()
    with listening(tmp_path / "s", model) as listener:
        said = call(listener.address, form(1, model=MODEL))
        assert (said.status, said.problem) == (500, "failed")
        model.fails = False
        assert call(listener.address, form(1, model=MODEL)).status == 200

    logged = capsys.readouterr()
    assert [json.loads(line) for line in logged.out.splitlines()] == [
        {"event": "refused", "problem": "failed"}
    ]
    assert logged.err == "" and "read" not in said.body.decode()


def test_whoever_is_at_work_when_it_ends_is_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model, ended = Slow(), threading.Event()
    answering = Answering(model, Places(slots=1, waiting=1))
    listener = Listener(tmp_path / "s", answering=answering)
    with ThreadPoolExecutor() as threads, connected(listener.address) as idle:
        running = threads.submit(until, ended, listener)
        assert call_on(idle, method="GET", path="/ping").status == 200
        at_work = threads.submit(call, listener.address, form(2, model=MODEL))
        assert model.began.acquire(timeout=LATE)
        ended.set()
        while (tmp_path / "s").exists():
            pass
        # Nobody new comes in, and the one who waited for nothing is told so by its end.
        with pytest.raises(FileNotFoundError):
            call(listener.address, method="GET", path="/ping")
        assert idle.sock.recv(1) == b""
        model.go.set()

        said = at_work.result(LATE)
        assert said.status == 200 and said.headers["connection"] == "close"
        assert running.result(LATE) == 0
    events = [json.loads(line)["event"] for line in capsys.readouterr().out.splitlines()]
    assert events == ["listening", "draining", "ended"]


def test_it_does_not_wait_for_ever(tmp_path: Path) -> None:
    model, hurried = Slow(), Limits(draining_s=0.1)
    answering = Answering(model, Places(slots=1, waiting=1))
    listener = Listener(tmp_path / "s", answering=answering, limits=hurried)
    listener.start()
    with ThreadPoolExecutor() as threads:
        at_work = threads.submit(call, listener.address, form(1, model=MODEL))
        assert model.began.acquire(timeout=LATE)

        assert not listener.drain()

        model.go.set()
        assert at_work.result(LATE).status == 200


def test_a_socket_that_was_left_behind_is_taken_over_and_one_in_use_is_not(tmp_path: Path) -> None:
    left, answering = tmp_path / "s", Answering(Slow(), Places(slots=1, waiting=1))
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(str(left))
    with listening(left, Slow()) as listener:
        assert call(listener.address, method="GET", path="/ping").status == 200

        with pytest.raises(OSError, match="in use"):
            Listener(left, answering=answering)


def test_what_is_sent_is_logged_nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = Slow()
    model.go.set()
    pixels = crops(1)[0].pixels
    with listening(tmp_path / "s", model) as listener:
        call(listener.address, form(1, model=MODEL))
        call(listener.address, form(1, model=MODEL)[:-7])
        call(listener.address, pixels)
        call(listener.address, path=f"/{pixels[:8].hex()}")

    logged = "".join(capsys.readouterr())
    assert "refused" in logged
    assert pixels[:8].hex() not in logged and str(pixels[:8])[2:-1] not in logged


def _done(some: list[Future[Said]], *, number: int) -> list[Said]:
    finished = as_completed(some, timeout=LATE)
    return [next(finished).result() for _ in range(number)]
