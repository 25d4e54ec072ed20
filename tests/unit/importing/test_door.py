"""The API as the import asks it: patiently, and in a line where nothing helps (R45, R48)."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import pytest
from urllib3.exceptions import ConnectTimeoutError

from cli import CommandError
from cli.import_door import Door


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: Any = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def data(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


class Pool:
    """Answers in turn, the last for ever."""

    def __init__(self, answers: Iterable[Answer | Exception]) -> None:
        self._answers = list(answers)
        self.keys: list[str] = []

    def request(self, method: str, url: str, **how: Any) -> Answer:
        assert method in ("GET", "POST") and url.startswith("https://a.example/api/")
        self.keys.append(how["headers"].get("Idempotency-Key", ""))
        answer = self._answers.pop(0) if self._answers[1:] else self._answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


def asking(*answers: Answer | Exception) -> tuple[Door, Pool, list[float]]:
    slept, pool = list[float](), Pool(answers)
    return Door("https://a.example", "secret", sleep=slept.append, pool=pool), pool, slept


def running() -> Answer:
    return Answer(409, {"reasons": [{"code": "in_progress"}]})


def test_it_waits_as_it_is_told_and_sends_the_same_call() -> None:
    door, pool, slept = asking(
        Answer(429, headers={"Retry-After": "7"}),
        Answer(503, headers={"Retry-After": "999"}),
        Answer(502, b"<html>"),
        running(),
        ConnectTimeoutError(),
        Answer(200, {"fine": True}),
    )

    told = door.post("/api/people", {}, key="k")

    assert told.is_fine and told.body == {"fine": True}
    assert slept == [7, 60, 2, 2, 2] and set(pool.keys) == {"k"}


def test_where_no_answer_comes_it_stops_in_a_line() -> None:
    door, _, _ = asking(Answer(503))

    with pytest.raises(CommandError, match="run the same command again"):
        door.get("/api/collections")


@pytest.mark.parametrize(("status", "told"), [(401, "token"), (403, "scopes"), (500, "wrong")])
def test_what_no_waiting_mends_is_told(status: int, told: str) -> None:
    door, _, _ = asking(Answer(status))

    with pytest.raises(CommandError, match=told):
        door.get("/api/collections")


def test_a_list_is_read_to_its_end() -> None:
    door, _, _ = asking(
        Answer(200, {"collections": [{"id": 1}], "following": "c"}),
        Answer(200, {"collections": [{"id": 2}], "following": None}),
    )

    assert list(door.every("/api/collections", "collections")) == [{"id": 1}, {"id": 2}]


def test_nothing_that_is_shown_of_it_is_its_token() -> None:
    door, _, _ = asking(Answer(200))

    assert "secret" not in repr(door)
