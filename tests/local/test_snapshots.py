"""A snapshot is whole or none."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ministack.core import persistence

from local import state
from local.state import IncompleteSnapshotError, Keeper, Snapshots


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
    snapshots.save(_services(s3={"a": 1}, sqs={"b": 1}))
    snapshots.save(_services(s3={"a": 2}, sqs={"b": 2}))

    assert _held(tmp_path) == {"s3": {"a": 2}, "sqs": {"b": 2}}
    assert len(list(tmp_path.iterdir())) == 2


def test_a_failure_half_way_leaves_the_earlier_one_whole(
    tmp_path: Path, snapshots: Snapshots
) -> None:
    """The emulator's own saving logs the error and goes on: two moments in one state."""
    snapshots.save(_services(s3={"a": 1}, sqs={"b": 1}))

    with pytest.raises(IncompleteSnapshotError, match="sqs"):
        snapshots.save(_services(s3={"a": 2}, sqs={"b": object()}))

    assert _held(tmp_path) == {"s3": {"a": 1}, "sqs": {"b": 1}}
    assert len(list(tmp_path.iterdir())) == 2


def test_a_service_that_was_not_used_keeps_what_it_had(
    tmp_path: Path, snapshots: Snapshots
) -> None:
    snapshots.save(_services(s3={"a": 1}, sqs={"b": 1}))
    snapshots.save(_services(s3={"a": 2}, kms=None))

    assert _held(tmp_path) == {"s3": {"a": 2}, "sqs": {"b": 1}}


def test_what_a_kill_left_half_written_is_neither_read_nor_kept(
    tmp_path: Path, snapshots: Snapshots
) -> None:
    snapshots.save(_services(s3={"a": 1}))
    (tmp_path / "99").mkdir()
    (tmp_path / "99" / "s3.json").write_text("{")

    again = Snapshots(tmp_path)
    again.prepare()
    again.save(_services(sqs={"b": 1}))

    assert _held(tmp_path) == {"s3": {"a": 1}, "sqs": {"b": 1}}
    assert len(list(tmp_path.iterdir())) == 2


def test_it_is_saved_only_when_something_happened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "SHORTEST_PAUSE_S", 0.0)

    assert asyncio.run(_saves(notices=0)) == 0
    assert asyncio.run(_saves(notices=3)) == 1


def test_after_a_failure_it_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "SHORTEST_PAUSE_S", 0.0)

    assert asyncio.run(_saves(notices=1, failures=2)) == 3


async def _saves(*, notices: int, failures: int = 0) -> int:
    attempts: list[int] = []

    def save() -> None:
        attempts.append(1)
        if len(attempts) <= failures:
            raise RuntimeError("dictionary changed size during iteration")

    keeper = Keeper(save)
    keeping = asyncio.create_task(keeper.keep())
    for _ in range(notices):
        keeper.notice()
    wanted = min(notices, 1) * (failures + 1)
    for _ in range(2_000):
        if len(attempts) >= wanted:
            break
        await asyncio.sleep(0.001)
    # Every pause is of no length here: one save too many would come within these.
    for _ in range(50):
        await asyncio.sleep(0.001)
    keeping.cancel()
    return len(attempts)
