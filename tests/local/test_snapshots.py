"""A snapshot is whole or none."""

import asyncio
import json
import os
import time
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


@pytest.mark.usefixtures("quick")
def test_it_is_saved_only_when_something_happened(tmp_path: Path) -> None:
    assert asyncio.run(_saves(tmp_path, notices=0)) == 0
    assert asyncio.run(_saves(tmp_path, notices=3)) == 1


@pytest.mark.usefixtures("quick")
def test_after_a_failure_it_is_tried_again(tmp_path: Path) -> None:
    assert asyncio.run(_saves(tmp_path, notices=1, failures=2)) == 3


@pytest.mark.usefixtures("quick")
def test_what_happens_while_it_is_written_waits_for_nobody_and_is_not_in_it(
    tmp_path: Path,
    snapshots: Snapshots,
) -> None:
    """A copy of the process writes down the moment at which it was made."""
    held = {"pictures": 1}

    def save(fresh: Path) -> None:
        while not (tmp_path / "go").exists():
            time.sleep(0.001)
        snapshots.save(_services(s3=dict(held)), into=fresh)

    async def story() -> None:
        keeper = Keeper(snapshots, save)
        keeping = asyncio.create_task(keeper.keep())
        keeper.notice()
        await _until(lambda: len(list(tmp_path.glob("[0-9]*"))) == 2)
        held["pictures"] = 2
        (tmp_path / "go").touch()
        await _until(lambda: _held(tmp_path) == {"s3": {"pictures": 1}})
        keeping.cancel()
        keeper.end()

    asyncio.run(story())


@pytest.mark.usefixtures("quick")
def test_whoever_saves_now_does_not_wait_for_the_copy_and_leaves_its_own(
    tmp_path: Path,
    snapshots: Snapshots,
) -> None:
    here = os.getpid()

    def save(fresh: Path) -> None:
        while os.getpid() != here:
            time.sleep(0.001)
        snapshots.save(_services(s3={"pictures": 3}), into=fresh)

    async def story() -> None:
        keeper = Keeper(snapshots, save)
        keeping = asyncio.create_task(keeper.keep())
        keeper.notice()
        await _until(lambda: len(list(tmp_path.glob("[0-9]*"))) == 2)
        keeper.save_now()
        keeping.cancel()

    asyncio.run(story())

    assert _held(tmp_path) == {"s3": {"pictures": 3}}
    assert len(list(tmp_path.glob("[0-9]*"))) == 1


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "SHORTEST_PAUSE_S", 0.0)
    monkeypatch.setattr(state, "_PAUSE_PER_SECOND_SPENT", 0)


async def _until(happened: Callable[[], bool]) -> None:
    for _ in range(10_000):
        if happened():
            return
        await asyncio.sleep(0.001)
    pytest.fail("it never came to that")


async def _saves(folder: Path, *, notices: int, failures: int = 0) -> int:
    """How often it was tried: the copies can only leave a file."""

    def save(fresh: Path) -> None:
        fresh.with_name(f"tried-{fresh.name}").touch()
        if attempts() <= failures:
            raise RuntimeError("dictionary changed size during iteration")

    def attempts() -> int:
        return len(list(folder.glob("tried-*")))

    keeper = Keeper(Snapshots(folder), save)
    keeping = asyncio.create_task(keeper.keep())
    for _ in range(notices):
        keeper.notice()
    wanted = min(notices, 1) * (failures + 1)
    await _until(lambda: attempts() >= wanted)
    # Every pause is of no length here: one save too many would come within these.
    for _ in range(50):
        await asyncio.sleep(0.001)
    keeping.cancel()
    keeper.end()
    return attempts()
