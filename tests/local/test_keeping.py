"""It is saved while things happen, and nobody waits for it."""

import asyncio
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ministack.core import persistence

from local import keeping
from local.keeping import Keeper
from local.state import Snapshots


@pytest.fixture
def snapshots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Snapshots:
    monkeypatch.setattr(persistence, "PERSIST_STATE", True)
    made = Snapshots(tmp_path)
    made.prepare()
    return made


def _held(folder: Path) -> Any:
    """Of the last whole one, if there is any yet."""
    files = (folder / "current").glob("s3.json")
    return next((json.loads(file.read_text())["payload"] for file in files), None)


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
        snapshots.save({"s3": lambda: dict(held)}, into=fresh)

    async def story() -> None:
        keeper = Keeper(snapshots, save)
        keeping = asyncio.create_task(keeper.keep())
        keeper.notice()
        await _until(lambda: len(list(tmp_path.glob("[0-9]*"))) == 2)
        held["pictures"] = 2
        (tmp_path / "go").touch()
        await _until(lambda: _held(tmp_path) == {"pictures": 1})
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
        snapshots.save({"s3": lambda: {"pictures": 3}}, into=fresh)

    async def story() -> None:
        keeper = Keeper(snapshots, save)
        keeping = asyncio.create_task(keeper.keep())
        keeper.notice()
        await _until(lambda: len(list(tmp_path.glob("[0-9]*"))) == 2)
        keeper.save_now()
        keeping.cancel()

    asyncio.run(story())

    assert _held(tmp_path) == {"pictures": 3}
    assert len(list(tmp_path.glob("[0-9]*"))) == 1


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "SHORTEST_PAUSE_S", 0.0)
    monkeypatch.setattr(keeping, "_PAUSE_PER_SECOND_SPENT", 0)


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
