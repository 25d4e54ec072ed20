"""
From her no until nobody gets her picture any more, and until its bytes are gone.

In the local cloud, through the page behind her link; she, the emulator and the functions share two
cores. It fails unless each picture was there before, and showed her and nobody else.
"""

import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import Final

import urllib3

from local.cloud import LocalCloud
from tests.bench.pairs import on_cores
from tests.bench.shown import Hers, hidden, published
from tests.local.exhibition import HERS, THEIRS, fetched, shows
from tests.local.office import Office
from tests.measurements import Figure

NAME = "withdrawal: from her no to bytes gone"
_CORES: Final = 2
# An address asks for no more than ten a second, which would be too many after a minute.
_LOOKS_S: Final = 0.1
_PATIENCE_S: Final = 50  # as long as an address that was handed out is good


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    people = 4 if is_quick else 60
    with on_cores(_CORES), TemporaryDirectory() as folder, LocalCloud(Path(folder)) as cloud:
        everybody = published(Office(cloud), people=people)
        load = os.getloadavg()[0]
        spans = [_withdrawn(one) for one in everybody]
    dead, gone = ([span[place] for span in spans] for place in (0, 1))
    return {
        "withdrawals": people,
        **_told("address_dead", dead),
        **_told("bytes_gone", gone),
        "load_before": round(load, 1),
    }


def _withdrawn(one: Hers) -> tuple[float, float]:
    """Seconds from the press of the button until the door says no, and until the bytes are gone."""
    page = one.reader.get(one.link)
    answer = one.photo.asked_for(one.row.id)
    content, address = fetched(answer), answer.headers["Location"]
    if not shows(content, HERS) or shows(content, THEIRS):
        raise AssertionError("the picture does not show her, and only her")
    began = perf_counter()
    with ThreadPoolExecutor(2) as watchers:
        dead = watchers.submit(_until, lambda: one.photo.asked_for(one.row.id).status, began)
        gone = watchers.submit(_until, lambda: _status(address), began)
        consents = list(dict.fromkeys(hidden(page, "consent")))
        told = one.reader.fill_in(
            page, "/c/withdraw", consent=consents, nonce=hidden(page, "nonce")[0]
        )
        if told.status != 200:
            raise AssertionError(f"her no was answered {told.status}")
        return dead.result(), gone.result()


def _until(status: Callable[[], int], began: float) -> float:
    while (found := status()) != 404:
        if found not in (200, 302) or perf_counter() - began > _PATIENCE_S:
            raise AssertionError(f"{found} after {perf_counter() - began:.0f} s")
        sleep(_LOOKS_S)
    return perf_counter() - began


def _status(address: str) -> int:
    return urllib3.request("GET", address, redirect=False, retries=False, timeout=60).status


def _told(what: str, spans: list[float]) -> dict[str, Figure]:
    p95 = quantiles(spans, n=20, method="inclusive")[18]
    named = {"p50": median(spans), "p95": p95, "worst": max(spans)}
    return {f"{what}_ms_{name}": round(span * 1000) for name, span in named.items()}
