"""A snapshot is whole or none."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ministack.core import persistence

from local.state import IncompleteSnapshotError, Snapshots


@pytest.fixture
def snapshots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Snapshots:
    monkeypatch.setattr(persistence, "PERSIST_STATE", True)
    made = Snapshots(tmp_path)
    made.prepare()
    return made


def _services(**states: Any) -> dict[str, Callable[[], Any]]:
    return {name: lambda held=held: held for name, held in states.items()}  # type: ignore[misc]


def _held(folder: Path) -> dict[str, Any]:
    files = (folder / "current").glob("*.json")
    return {file.stem: json.loads(file.read_text())["payload"] for file in files}


def test_a_later_snapshot_takes_the_place_of_an_earlier_one(
    tmp_path: Path, snapshots: Snapshots
) -> None:
    snapshots.save(_services(s3={"a": 1}, sqs={"b": 1}), into=snapshots.fresh())
    snapshots.save(_services(s3={"a": 2}, sqs={"b": 2}), into=snapshots.fresh())

    assert _held(tmp_path) == {"s3": {"a": 2}, "sqs": {"b": 2}}
    assert len(list(tmp_path.iterdir())) == 2


def test_a_failure_half_way_leaves_the_earlier_one_whole(
    tmp_path: Path, snapshots: Snapshots
) -> None:
    """The emulator's own saving logs the error and goes on: two moments in one state."""
    snapshots.save(_services(s3={"a": 1}, sqs={"b": 1}), into=snapshots.fresh())

    with pytest.raises(IncompleteSnapshotError, match="sqs"):
        snapshots.save(_services(s3={"a": 2}, sqs={"b": object()}), into=snapshots.fresh())

    assert _held(tmp_path) == {"s3": {"a": 1}, "sqs": {"b": 1}}
    assert len(list(tmp_path.iterdir())) == 2


def test_a_service_that_was_not_used_keeps_what_it_had(
    tmp_path: Path, snapshots: Snapshots
) -> None:
    snapshots.save(_services(s3={"a": 1}, sqs={"b": 1}), into=snapshots.fresh())
    snapshots.save(_services(s3={"a": 2}, kms=None), into=snapshots.fresh())

    assert _held(tmp_path) == {"s3": {"a": 2}, "sqs": {"b": 1}}


def test_what_a_kill_left_half_written_is_neither_read_nor_kept(
    tmp_path: Path, snapshots: Snapshots
) -> None:
    snapshots.save(_services(s3={"a": 1}), into=snapshots.fresh())
    (tmp_path / "99").mkdir()
    (tmp_path / "99" / "s3.json").write_text("{")

    again = Snapshots(tmp_path)
    again.prepare()
    again.save(_services(sqs={"b": 1}), into=again.fresh())

    assert _held(tmp_path) == {"s3": {"a": 1}, "sqs": {"b": 1}}
    assert len(list(tmp_path.iterdir())) == 2
