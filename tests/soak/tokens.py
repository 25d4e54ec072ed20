"""
Whether waiting tells a link that nobody minted from one that ran out unsigned (R12).

Over HTTP through the local cloud, in random order: the link, then the page of its visit. Both are
answered with the same bytes after the same reads; who can tell them apart by the clock, better
than by a coin, breaks the promise. SEED chooses others.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from random import Random
from secrets import token_urlsafe
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import Final

from cli.story import promise
from cli.visitor import Page, Visitor
from local.cloud import LocalCloud
from tests.measurements import Figure
from tests.soak import ranks
from tests.soak.saying import Say
from tests.soak.tokens_minted import ran_out

NAME = "tokens"
TIMINGS, QUICK_TIMINGS = 2_000, 200
MOST: Final = 0.55
# Asked before anybody looks at a clock: the first ones start processes and open keys.
_UNTIMED: Final = 20
_TOLD_EVERY: Final = 250
_LINKS_EACH: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Timings:
    """In milliseconds."""

    unknown: Sequence[float]
    expired: Sequence[float]


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    seed = os.environ.get("SEED", "1")
    each = (QUICK_TIMINGS if is_quick else TIMINGS) // 2
    with TemporaryDirectory() as folder, LocalCloud(Path(folder)) as cloud:
        expired = ran_out(cloud, links=each, people=max(each // _LINKS_EACH, 1))
        say(f"{len(expired)} links ran out unsigned")
        load = os.getloadavg()[0]
        found = timed(cloud.site, expired, chance=Random(seed), say=say)
    figures = judged(found, chance=Random(seed))
    promise(
        is_a_coin(figures, is_quick=is_quick),
        f"seed {seed}: unknown and expired links are told apart: {figures}",
    )
    return {"unknown and expired links, timed": {**figures, "load_before": round(load, 1)}}


def timed(site: str, expired: Sequence[str], *, chance: Random, say: Say) -> Timings:
    """Each of them once, and as many that nobody minted."""
    unknown = [token_urlsafe(32) for _ in expired]
    deck = [(token, True) for token in expired] + [(token, False) for token in unknown]
    chance.shuffle(deck)
    for token, _ in deck[:_UNTIMED]:
        _span_ms(site, token)
    spans: dict[bool, list[float]] = {True: [], False: []}
    for number, (token, is_expired) in enumerate(deck):
        if not number % _TOLD_EVERY:
            say(f"{number} of {len(deck)} timed")
        spans[is_expired].append(_span_ms(site, token))
    return Timings(unknown=spans[False], expired=spans[True])


def judged(found: Timings, *, chance: Random) -> dict[str, Figure]:
    low, high = ranks.interval(found.unknown, found.expired, chance=chance)
    by_chance = ranks.by_chance(found.unknown, found.expired, chance=chance)
    return {
        "timings": len(found.unknown) + len(found.expired),
        "auc": round(ranks.distance(found.unknown, found.expired), 3),
        "auc_from": round(low, 3),
        "auc_to": round(high, 3),
        "auc_by_chance_95": round(by_chance, 3),
        "unknown_ms_median": round(median(found.unknown), 1),
        "expired_ms_median": round(median(found.expired), 1),
    }


def is_a_coin(figures: Mapping[str, Figure], *, is_quick: bool) -> bool:
    """Of a small round, which says little, only that it does not show the contrary."""
    if not is_quick:
        return float(figures["auc"]) <= MOST
    return float(figures["auc_from"]) <= MOST and float(figures["auc_to"]) >= 1 - MOST


def _span_ms(site: str, token: str) -> float:
    """Of one who comes by a link: both requests. Whoever is told to wait, waits and asks again."""
    while True:
        began = perf_counter()
        page = Visitor(site).get(f"/c/{token}")
        span = (perf_counter() - began) * 1000
        if page.status != HTTPStatus.TOO_MANY_REQUESTS:
            _promise_unknown(page)
            return span
        sleep(1)


def _promise_unknown(page: Page) -> None:
    told = (page.status, page.path)
    promise(told == (HTTPStatus.NOT_FOUND, "/c"), f"a dead link was answered {told}")
