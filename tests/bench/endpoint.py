"""
The endpoint in its container: how soon it is there, how fast, and whether it stays small.

Confined as in the tests, with the default pack. It fails unless every one of the mixed requests
is answered as it should be, and its memory is as large after all of them as after the first tenth.
"""

import os
import re
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from infra.endpoint_image import DEFAULT_PACK
from quitclaim.runtime.packs import default_manifest
from tests.bench.mixed_requests import Mixed
from tests.endpoint.callers import call, form
from tests.endpoint.packs import small_pack
from tests.measurements import Figure
from tests.servers.containers import Container, container
from tests.servers.images import built
from tests.vision.fetched import embedder_path

NAME = "endpoint: in its container"
_CALLERS: Final = 8
# What onnxruntime and Python keep for themselves comes and goes by some pages.
_FLAT_MB: Final = 4
_RESIDENT: Final = re.compile(r"VmRSS:\s+(\d+) kB")


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    load = os.getloadavg()[0]
    real = built(DEFAULT_PACK, models=embedder_path().parent)
    starts = [_ready_s(real) for _ in range(3 if is_quick else 9)]
    return {
        "ready_s_median": round(median(starts), 2),
        "ready_s_worst": round(max(starts), 2),
        **_speed(real, times=3 if is_quick else 21),
        **_endured(1_000 if is_quick else 10_000),
        "load_before": round(load, 1),
    }


def _ready_s(image: str) -> float:
    """From the command until it says that it is there."""
    with TemporaryDirectory() as folder:
        began = perf_counter()
        with container(image, Path(folder)) as made:
            assert call(made.address, method="GET", path="/ping").status == 200
            return perf_counter() - began


def _speed(image: str, *, times: int) -> Mapping[str, Figure]:
    model = default_manifest().pack.model
    spans: dict[int, list[float]] = {}
    with TemporaryDirectory() as folder, container(image, Path(folder)) as made:
        for number in (1, 8, 48):
            body = form(number, model=model)
            spans[number] = [_span_ms(made, body) for _ in range(times)]
        resident_mb = _resident_mb(made)
    medians = {f"ms_median_{number}_crops": round(median(ms), 1) for number, ms in spans.items()}
    return {**medians, "resident_mb_default_pack": resident_mb}


def _span_ms(made: Container, body: bytes) -> float:
    began = perf_counter()
    assert call(made.address, body).status == 200
    return (perf_counter() - began) * 1000


def _endured(number: int) -> Mapping[str, Figure]:
    """With a small model: here it is the server that is at work."""
    with TemporaryDirectory() as pack, TemporaryDirectory() as folder:
        small = small_pack(Path(pack))
        with container(built(small.manifest), Path(folder)) as made:
            mixed, first = Mixed(made.address, small.model), number // 10
            with ThreadPoolExecutor(_CALLERS) as callers:
                kinds = Counter(callers.map(mixed.send, range(first)))
                early_mb = _resident_mb(made)
                began = perf_counter()
                kinds += Counter(callers.map(mixed.send, range(first, number)))
                took_s = perf_counter() - began
            late_mb = _resident_mb(made)
            assert made.stop() == 0
    if late_mb - early_mb > _FLAT_MB:
        raise AssertionError(f"it grew from {early_mb} to {late_mb} MB")
    return {
        "requests": number,
        **{f"requests_{kind}": kinds[kind] for kind in sorted(kinds)},
        "requests_per_s": round((number - first) / took_s),
        "resident_mb_after_a_tenth": early_mb,
        "resident_mb_after_all": late_mb,
    }


def _resident_mb(made: Container) -> float:
    status = Path(f"/proc/{made.inspected()['State']['Pid']}/status").read_text(encoding="utf-8")
    found = _RESIDENT.search(status)
    assert found
    return round(int(found[1]) / 1024, 1)
