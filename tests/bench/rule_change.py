"""
A channel more, which touches every picture there is: found, and each decided on again.

Over DynamoDB Local, with a worker a core; on AWS as many work as the queue may call. It tells how
far it is and how fast, and fails unless every picture has its verdict for the new channel.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from time import perf_counter
from typing import Final

from quitclaim.domain.organisation.rules import Rules
from quitclaim.ports.paging import batches
from quitclaim.ports.work import Decide, Task
from quitclaim.usecases.change_rules import ChangeRules
from tests.bench.stocked import Stock, stocked
from tests.builders import EDITOR, PRESS, WEBSITE, a_channel_rule, a_hash
from tests.measurements import Figure

NAME = "a rule change over 100,000 pictures"
_WORKERS: Final = os.cpu_count() or 1
# Messages, each of ten pictures.
_TELLS: Final = 100
_STOCK: Final[list[Stock]] = []


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    assets = 200 if is_quick else 100_000
    with stocked(WEBSITE) as stock:
        stock.add(range(assets))
        began = perf_counter()
        stock.house.built(ChangeRules)(_one_more, member=EDITOR)
        stock.house.relay()
        messages = _found(stock)
        found_s = perf_counter() - began
        _decided(stock, began=perf_counter())
        took_s = perf_counter() - began
        _require_all(stock, assets)
    return {
        "assets": assets,
        "workers": _WORKERS,
        "messages": messages,
        "found_s": round(found_s, 1),
        "decided_s": round(took_s - found_s, 1),
        "assets_per_s": round(assets / took_s, 1),
    }


def _one_more(rules: Rules) -> Rules:
    return replace(rules, channels={**rules.channels, PRESS: a_channel_rule(PRESS)})


def _found(stock: Stock) -> int:
    """How many messages there are to work off, once everything that was touched is found."""
    house = stock.house
    while spread := [task for task in house.queue if not isinstance(task, Decide)]:
        house.queue = [task for task in house.queue if isinstance(task, Decide)]
        for task in spread:
            house.work_off(task)
        house.take()
    return len(house.queue)


def _decided(stock: Stock, *, began: float) -> None:
    _STOCK.append(stock)
    done, tasks = 0, stock.house.queue
    forked = get_context("fork")
    with ProcessPoolExecutor(_WORKERS, mp_context=forked, initializer=stock.part) as workers:
        for assets in workers.map(_worked_off, batches(tasks, _TELLS)):
            done += assets
            rate = done / (perf_counter() - began)
            sys.stderr.write(f"{done} decided on, {rate:.0f} a second\n")
    _STOCK.clear()


def _worked_off(tasks: Sequence[Task]) -> int:
    """In a worker, which was left the whole stock."""
    (stock,), count = _STOCK, 0
    for task in tasks:
        stock.house.work_off(task)
        count += len(task.assets) if isinstance(task, Decide) else 0
    stock.house.port("work").sent.clear()
    return count


def _require_all(stock: Stock, assets: int) -> None:
    library = stock.house.port("library")
    for number in range(0, assets, max(1, assets // 100)):
        found = library.verdicts_of(a_hash(f"of somebody {number}"))
        if found.keys() != {WEBSITE, PRESS}:
            raise AssertionError(f"picture {number} has verdicts for {sorted(found)}")
