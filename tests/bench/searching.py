"""Beside the grid of ten thousand: what it takes to find some of them, over the same HTTP."""

from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Final

from cli.deployment import stores_of
from cli.visitor import Page, Visitor
from local.cloud import LocalCloud
from quitclaim.domain.consents.consent import Consent
from quitclaim.ports.changes import Purpose
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from quitclaim.stores import Stores
from tests import builders as a
from tests.contract.changes import a_change
from tests.measurements import Figure

# Whoever of them said yes to the website, for whatever is asked of her.
SHE: Final = a.ADA
# What is sought by an address, and what by a form.
_WAYS: Final = {
    "usable": "/search?channel=website",
    "of_a_person_usable": f"/search?person={SHE}&channel=website",
    "unreviewed": "/search?unreviewed=true",
    "month_and_unknown_faces": "/search?month=2026-05&faces=unknown",
}
_KEYWORD: Final = "town fair"


def prepare(cloud: LocalCloud) -> None:
    """Channels, and somebody who said yes: before there is any picture that this would touch."""
    stores = stores_of(cloud)
    _write(stores, a.some_rules())
    for purpose in (Purpose.DATA, Purpose.EVIDENCE):
        stores.keys.make(SHE, purpose)
    _write(stores, a.a_person(SHE))
    yes, before = a.a_consent(asked=a.a_scope(collection=None)), None
    for version in range(1, yes.version + 1):
        now = yes.as_of(version)
        _write(stores, now, before)
        before = now


def searched(visitor: Visitor, *, times: int) -> dict[str, Figure]:
    """Median and worst, in milliseconds, of each way to search."""
    asks: dict[str, Callable[[], Page]] = {
        name: lambda path=path: visitor.get(path)  # type: ignore[misc]
        for name, path in _WAYS.items()
    }
    form = visitor.get("/search")
    asks["keyword"] = lambda: visitor.fill_in(form, "/search", keyword=_KEYWORD)
    figures: dict[str, Figure] = {}
    for name, ask in asks.items():
        spans = [_span_ms(name, ask) for _ in range(times + 3)][3:]
        figures[f"search_{name}_ms_median"] = round(median(spans))
        figures[f"search_{name}_ms_worst"] = round(max(spans))
    return figures


def _span_ms(name: str, ask: Callable[[], Page]) -> float:
    began = perf_counter()
    page = ask()
    span = (perf_counter() - began) * 1000
    if page.status != 200 or '<img src="' not in page.text:
        raise AssertionError(f"the search for {name} was answered {page.status}, with no picture")
    return span


def _write(stores: Stores, record: Record, before: Consent | None = None) -> None:
    stores.commits.commit(a_change(Write(record, before)))
