"""
The grid of a collection of ten thousand and the search, over HTTP by an editor who is signed in.

In the local cloud, with IAM enforced; the emulator and the function share two cores. It fails
unless every page shows as many pictures as it should, with captions and a word for each channel.
"""

import os
import re
from collections.abc import Iterator, Mapping
from math import ceil
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final

from cli.staff import member_of, signed_in
from cli.visitor import Page, Visitor
from infra.prices import prices
from local.cloud import LocalCloud
from quitclaim.adapters.dynamodb_commits import DynamoCommits
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.ports.changes import Change
from quitclaim.usecases.retelling import told
from tests import builders as a
from tests.bench.filling import fill
from tests.bench.pairs import on_cores
from tests.bench.searching import prepare, searched
from tests.fakes.fakes import fakes_of
from tests.measurements import Figure

NAME = "pages: the grid of ten thousand"
_CORES: Final = 2
_CAPTION: Final = re.compile(r'alt="Visitors before stand \d+"')
_NOTED: Final = re.compile(r'<span class="chip (?:clear|redact|withheld)"')
_NEXT: Final = re.compile(r'rel="next" href="([^"]+)"')
_LOADED: Final = re.compile(r'(?:href|src)="(/static/[^"]+)"')
_UNIT: Final = 1024
# Sealing writes a leaf and deletes what waited, each in a transaction: docs/access-patterns.md.
_SEALED_WRU: Final = 4


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    assets, asked, deep = (400, 5, 4) if is_quick else (10_000, 60, 100)
    with on_cores(_CORES), TemporaryDirectory() as folder, LocalCloud(Path(folder)) as cloud:
        visitor, _ = signed_in(cloud, member_of(cloud, StaffRole.EDITOR))
        prepare(cloud)
        grid = _filled(cloud, visitor, assets=assets)
        load = os.getloadavg()[0]
        first = _asked(visitor, grid, times=asked)
        far, walked = _walked(visitor, grid, pages=deep)
        deep_ms = _asked(visitor, far, times=asked)
        weight = _weight(visitor, grid)
        searches = searched(visitor, times=asked)
    units = _units_of_a_leaf()
    return {
        "assets": assets,
        "asked": asked,
        "first_page_ms_median": round(median(first)),
        "first_page_ms_worst": round(max(first)),
        "deep_page": deep,
        "deep_page_ms_median": round(median(deep_ms)),
        "pages_walked_ms_median": round(median(walked)),
        **weight,
        **searches,
        "log_wru_a_call": units,
        "log_usd_a_million_calls": round(units * prices().prices["dynamodb_write"].usd * 1e6, 2),
        "load_before": round(load, 1),
    }


def _filled(cloud: LocalCloud, visitor: Visitor, *, assets: int) -> str:
    opened = visitor.fill_in(visitor.get("/drop"), "/drop", name="Ten thousand")
    collection = opened.path.rpartition("/")[2]
    fill(cloud, CollectionId(collection), assets=assets)
    return f"/collections/{collection}"


def _asked(visitor: Visitor, path: str, *, times: int) -> list[float]:
    """In milliseconds, after a few that nobody counts."""
    spans = [_span_ms(visitor, path) for _ in range(times + 3)]
    return [span for span, _ in spans[3:]]


def _walked(visitor: Visitor, path: str, *, pages: int) -> tuple[str, list[float]]:
    spans: list[float] = []
    for _ in range(pages):
        span, page = _span_ms(visitor, path)
        spans.append(span)
        path = _after(page)
    return path, spans


def _span_ms(visitor: Visitor, path: str) -> tuple[float, Page]:
    began = perf_counter()
    page = visitor.get(path)
    span = (perf_counter() - began) * 1000
    shown = min(len(_CAPTION.findall(page.text)), len(_NOTED.findall(page.text)))
    if page.status != 200 or shown < _shown(page):
        raise AssertionError(f"{path} was answered {page.status}, with a picture short")
    return span, page


def _shown(page: Page) -> int:
    return max(page.text.count('class="pick"'), 1)


def _after(page: Page) -> str:
    found = _NEXT.search(page.text)
    if found is None:
        raise AssertionError(f"{page.path} leads nowhere")
    return found[1].replace("&amp;", "&")


def _weight(visitor: Visitor, path: str) -> dict[str, int]:
    """What a browser fetches the first time, without pictures and uncompressed."""
    page = visitor.get(path)
    files = sorted(set(_LOADED.findall(page.text)))
    loaded = sum(len(visitor.get(file).text.encode()) for file in files)
    html = len(page.text.encode())
    return {"pictures_a_page": _shown(page), "html_bytes": html, "first_page_bytes": html + loaded}


def _units_of_a_leaf() -> int:
    """Write units of the leaf of a call that only reads: committed, and sealed later."""
    recorded = _Recorded()
    fakes = fakes_of()
    tables = {f"{name}_table": name for name in ("people", "library", "keys", "gallery")}
    commits = DynamoCommits(recorded, keys=fakes.keys, **tables)
    fact = told(SystemChance(), at=a.NOON, by=a.STAFF, action="see_collection")
    commits.commit(Change(fact=fact))
    # In a transaction everything is written twice.
    return sum(2 * ceil(size / _UNIT) for size in recorded.sizes()) + _SEALED_WRU


class _Recorded:
    """A client that only writes down what it was asked to write."""

    def __init__(self) -> None:
        self._items: list[dict[str, Any]] = []

    def transact_write_items(self, **asked: Any) -> None:
        self._items += (one["Put"]["Item"] for one in asked["TransactItems"])

    def sizes(self) -> Iterator[int]:
        # As JSON, which is longer than what DynamoDB counts.
        return (len(str(item)) for item in self._items)
