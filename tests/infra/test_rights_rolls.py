"""R49: who may write the lists beside the log, and copy the keys, opens nobody with them."""

from ast import literal_eval
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, Final

import pytest

from infra.rights_rolls import grant_copying, grant_rolls
from quitclaim.ports.block_list import Roll

_PURPOSE: Final = "kms:EncryptionContext:purpose"


class Recorder:
    """A function, as far as rights go: what it may, on what."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str, str]] = []

    def may(self, *actions: str, on: list[str], when: Any = None) -> None:
        self.said += [(action, it, str(when or "")) for action in actions for it in on]


@pytest.fixture
def granted() -> list[tuple[str, str, str]]:
    def bucket(name: str) -> Any:
        return SimpleNamespace(bucket_arn=name, arn_for_objects=lambda pattern: f"{name}/{pattern}")

    state: Any = SimpleNamespace(
        log=SimpleNamespace(bucket=bucket("log")),
        copies=bucket("copies"),
        key=SimpleNamespace(key_arn="key"),
        tables={"keys": SimpleNamespace(table_arn="keys")},
    )
    recorder: Any = Recorder()
    grant_rolls(recorder, state=state)
    grant_copying(recorder, state=state)
    return [*recorder.said]


def of(granted: list[tuple[str, str, str]], service: str) -> Iterator[tuple[str, str]]:
    return ((action, on) for action, on, _ in granted if action.startswith(service))


def test_entries_are_put_and_nothing_is_read_or_deleted(
    granted: list[tuple[str, str, str]],
) -> None:
    assert set(of(granted, "s3:")) == {
        ("s3:PutObject", "log/erased/*"),
        ("s3:PutObject", "log/blocked/*"),
        ("s3:PutObject", "copies/keys.jsonl"),
    }


def test_of_keys_it_opens_those_of_the_lists_alone(granted: list[tuple[str, str, str]]) -> None:
    opening = {when for action, _, when in granted if action == "kms:Decrypt"}
    behind = {when for when in opening if "kms:ViaService" in when}
    putting = {when for action, _, when in granted if action == "dynamodb:PutItem"}

    named = [literal_eval(when)["StringEquals"][_PURPOSE] for when in sorted(opening - behind)]
    assert sorted(map(str, named)) == sorted(Roll)
    assert len(behind) == 2
    assert all("['KEK#erased', 'KEK#blocked']" in when for when in putting)
