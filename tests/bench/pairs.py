"""Ours and a peer's, in turn, on one core, so that whatever else the machine does meets both."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from time import perf_counter

Work = Callable[[], object]


def spans_ms(theirs: Work, ours: Work, *, pairs: int) -> tuple[list[float], list[float]]:
    """ABAB …, after one of each that nobody counts."""
    with on_cores(1):
        theirs(), ours()
        both = [(_span_ms(theirs), _span_ms(ours)) for _ in range(pairs)]
    them, us = zip(*both, strict=True)
    return list(them), list(us)


def ratio(theirs: list[float], ours: list[float]) -> float:
    return round(median(theirs) / median(ours), 2)


@contextmanager
def on_cores(number: int) -> Iterator[None]:
    """Whatever is started within stays on them too."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(cores)[:number])
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def _span_ms(work: Work) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000
