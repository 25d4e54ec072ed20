"""
`quitclaim import`: photographs of two megapixels from a folder into the inbox, through a kill -9.

In the local cloud, on two cores, from the start of each of the two processes to its end. What takes
the pictures in is asleep meanwhile: vision follows in the queue, at its own pace. It fails unless
every photograph lies there, and none twice but those that were in flight.
"""

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import Any, Final

import numpy as np
from PIL import Image

from cli.importing import LEFT_SOMETHING
from local.cloud import LocalCloud
from local.places import REPOSITORY
from tests.bench.pairs import on_cores
from tests.measurements import Figure

NAME: Final = "import: photos a second, resumed after a kill"
_CORES: Final = 2
_AT_ONCE: Final = 8  # as it does, unless told otherwise
_LOOK_S: Final = 0.005
_WIDE, _HIGH = 1632, 1224


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    many = 150 if is_quick else 2000
    with on_cores(_CORES), TemporaryDirectory() as folder:
        photos = _photographs(Path(folder) / "photos", many)
        load, archive = os.getloadavg()[0], Path(folder)
        with LocalCloud(archive / "cloud") as cloud:
            _put_to_sleep(cloud)
            killed_s = _killed(archive, after=many // 2)
            kept = _noted(archive)
            rest_s = _finished(archive)
            lying = _lying(cloud)
    if len(set(lying)) != many or len(lying) > many + _AT_ONCE:
        raise AssertionError(f"{len(lying)} versions of {len(set(lying))} lie there, of {many}")
    return {
        "photos": many,
        "photos_per_s": round(many / (killed_s + rest_s), 1),
        "kilobytes_median": round(photos / many / 1000),
        "noted_when_killed": kept,
        "sent_twice": len(lying) - many,
        "load_before": round(load, 1),
    }


def _photographs(folder: Path, many: int) -> int:
    """All bytes. Each says its number in a comment of the file, so that none is another's."""
    noise = np.random.default_rng(7).normal(0, 4, (_HIGH, _WIDE, 3))
    ramp = np.linspace(40, 200, _WIDE)[None, :, None]
    written = io.BytesIO()
    shot = Image.fromarray(np.clip(ramp + noise, 0, 255).astype(np.uint8))
    shot.save(written, "JPEG", quality=90)
    content = written.getvalue()
    for number in range(many):
        path = folder / f"Fair {number % 10}" / f"{number:05}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content[:2] + b"\xff\xfe\x00\x0a" + f"{number:08}".encode() + content[2:])
    return many * (len(content) + 12)


def _put_to_sleep(cloud: LocalCloud) -> None:
    """Arrivals wait in their queue."""
    functions = cloud.client("lambda")
    queue = cloud.outputs["ArrivalsQueue"].rpartition("/")[2]
    sources = functions.list_event_source_mappings()["EventSourceMappings"]
    (taking_in,) = (one["UUID"] for one in sources if one["EventSourceArn"].endswith(f":{queue}"))
    functions.update_event_source_mapping(UUID=taking_in, Enabled=False)


def _begun(archive: Path) -> "subprocess.Popen[bytes]":
    state, data = str(archive / "state"), str(archive / "cloud")
    command = [sys.executable, "-m", "cli", "import", str(archive / "photos")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(
        [*command, "--state", state, "--data", data],
        cwd=REPOSITORY,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _killed(archive: Path, *, after: int) -> float:
    began, running = perf_counter(), _begun(archive)
    while _noted(archive) < after:
        if running.poll() is not None:
            raise AssertionError(f"it ended by itself, with {running.returncode}")
        sleep(_LOOK_S)
    running.kill()
    running.wait()
    return perf_counter() - began


def _finished(archive: Path) -> float:
    began, status = perf_counter(), _begun(archive).wait()
    if status not in (0, LEFT_SOMETHING):
        raise AssertionError(f"it ended with {status}")
    return perf_counter() - began


def _noted(archive: Path) -> int:
    journal = archive / "state" / "journal"
    return journal.read_bytes().count(b"\n") if journal.exists() else 0


def _lying(cloud: LocalCloud) -> list[str]:
    pages: Any = cloud.client("s3").get_paginator("list_object_versions")
    found = pages.paginate(Bucket=cloud.inbox.bucket, Prefix="import/")
    return [one["Key"] for page in found for one in page.get("Versions", ())]
