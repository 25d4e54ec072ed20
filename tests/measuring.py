"""
Which tests count for coverage: those that say what a line is for, not those that play for long.

Measured, a history takes three times as long, and it passes through every rule: a line of which no
test says anything would be hidden by it.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from typing import Any, Final

import pytest
from botocore.client import BaseClient
from coverage import Coverage

from tests.workers import folder_of

PLAYS: Final = frozenset({"browser", "docs", "house", "proof", "simulation"})
# Each goes through the whole table of routes, or lets chance in.
SURVEYS: Final = (
    "_description.py",
    "_fuzz.py",
    "_headers.py",
    "_leading_away.py",
    "_matrix.py",
    "_robot.py",
    "_siege.py",
    "_viewer.py",
    "_words.py",
)
# Stores that a contract is asked of again: over moto it has been measured.
AGAIN: Final = ("[memory", "[dynamodb_local")


@contextmanager
def measured_if_it_counts(node: str) -> Iterator[None]:
    """`node`: a test, as pytest names it."""
    with nullcontext() if _counts(node) else _unheard():
        yield


@contextmanager
def _unheard() -> Iterator[None]:
    """A worker of xdist measures twice over: below the one that counts lies another."""
    stopped = []
    while measuring := Coverage.current():
        measuring.stop()
        stopped.append(measuring)
    try:
        yield
    finally:
        while stopped:
            stopped.pop().start()


@contextmanager
def vendors_unmeasured() -> Iterator[None]:
    """What boto does for a call, and moto behind it, is not ours, and takes twice as long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseClient, "_make_api_call", _unmeasured(BaseClient._make_api_call))  # noqa: SLF001
        yield


def _unmeasured(usual: Callable[..., Any]) -> Callable[..., Any]:
    def call(*asked: Any) -> Any:
        measuring = sys.gettrace()
        if measuring is None:
            return usual(*asked)
        sys.settrace(None)
        try:
            return usual(*asked)
        finally:
            # It heard that this call began, and has to hear that it ends.
            this: Any = sys._getframe()  # noqa: SLF001
            this.f_trace = measuring
            _install(measuring)

    return call


def _install(measuring: Any) -> None:
    """One thread after the other: while one does, every other is refused."""
    while sys.gettrace() is not measuring:
        with suppress(RuntimeError):
            sys.settrace(measuring)


def _counts(node: str) -> bool:
    path, folder = node.partition("::")[0], folder_of(node)
    return not (
        folder in PLAYS
        or (folder == "handlers" and path.endswith(SURVEYS))
        or (folder == "contract" and any(kind in node for kind in AGAIN))
    )
