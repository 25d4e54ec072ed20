"""
The page behind a mailed link, and signings a minute, over HTTP in the local cloud.

The readers, the emulator, the functions and the copies that are mailed meanwhile share two cores.
It fails unless every page asks what was to be asked, and every signing is written down.
"""

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from html import unescape
from pathlib import Path
from re import compile as pattern
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from cli.visitor import Page, Visitor
from local.cloud import LocalCloud
from quitclaim.adapters import tables
from tests.bench.pairs import on_cores
from tests.builders import an_identity
from tests.measurements import Figure
from tests.soak.tokens_minted import fresh

NAME = "signing: the page, and signings a minute"
_CORES: Final = 2
# As many telephones at the same time, which is fewer than an address may have.
_AT_ONCE: Final = 4
_FIRST: Final = 2 * _AT_ONCE
_HIDDEN: Final = pattern(r'<input type="hidden" name="(nonce|document)" value="([^"]+)"')
_BOX: Final = pattern(r'type="checkbox" id="[^"]+" name="(box\.[^"]+)"')


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    people, looks = (12, 10) if is_quick else (240, 100)
    with on_cores(_CORES), TemporaryDirectory() as folder, LocalCloud(Path(folder)) as cloud:
        tokens = fresh(cloud, people=people + _FIRST)
        # They start as many processes of the function as ever run at once.
        _signed(cloud.site, tokens[:_FIRST])
        load = os.getloadavg()[0]
        spans = _looked(cloud.site, tokens[-1], times=looks)
        took_s = _signed(cloud.site, tokens[_FIRST:])
        written = _written(cloud)
    if written != len(tokens):
        raise AssertionError(f"{written} of {len(tokens)} signings are written down")
    return {
        "looks": looks,
        "page_ms_median": round(median(spans)),
        "page_ms_worst": round(max(spans)),
        "signings": people,
        "at_once": _AT_ONCE,
        "signings_a_minute": round(people / took_s * 60),
        "load_before": round(load, 1),
    }


def _looked(site: str, token: str, *, times: int) -> list[float]:
    """In milliseconds, the page alone, after a few that nobody counts."""
    reader = Visitor(site)
    reader.get(f"/c/{token}")
    return [_span_ms(reader) for _ in range(times + 5)][5:]


def _span_ms(reader: Visitor) -> float:
    began = perf_counter()
    page = reader.get("/c")
    span = (perf_counter() - began) * 1000
    _boxes(page)
    return span


def _signed(site: str, tokens: Sequence[str]) -> float:
    """Seconds from the first link that is opened until the last page after a signing is shown."""
    began = perf_counter()
    with ThreadPoolExecutor(_AT_ONCE) as telephones:
        list(telephones.map(partial(_sign, site), tokens))
    return perf_counter() - began


def _sign(site: str, token: str) -> None:
    reader = Visitor(site)
    page = reader.get(f"/c/{token}")
    said = dict.fromkeys(_boxes(page), "yes") | {"name": an_identity().name, "act": "sign"}
    held = {name: unescape(value) for name, value in _HIDDEN.findall(page.text)}
    page = reader.fill_in(page, "/c/sign", **held, **said)
    if (page.status, page.path) != (200, "/c") or "/c/withdraw" not in page.text:
        raise AssertionError(f"signing was answered {page.status} at {page.path}")


def _boxes(page: Page) -> list[str]:
    boxes: list[str] = _BOX.findall(page.text)
    if page.status != 200 or not boxes:
        raise AssertionError(f"{page.path} was answered {page.status}, and asks {boxes}")
    return boxes


def _written(cloud: LocalCloud) -> int:
    client, told = cloud.client("dynamodb"), cloud.outputs
    pages = client.get_paginator("scan").paginate(TableName=told["PeopleTable"])
    rows = (row["sk"]["S"] for page in pages for row in page["Items"])
    return sum(row.startswith(tables.SAID) for row in rows)
