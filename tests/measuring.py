"""
Which tests count for coverage: those that say what a line is for, not those that play for long.

Measured, a history takes three times as long, and it passes through every rule: a line of which no
test says anything would be hidden by it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from coverage import Coverage

from tests.workers import folder_of

PLAYS: Final = frozenset({"browser", "docs", "house", "proof", "simulation"})
# Stores that a contract is asked of again: over moto it has been measured.
AGAIN: Final = ("[memory", "[dynamodb_local")


@contextmanager
def measured_if_it_counts(node: str) -> Iterator[None]:
    """`node`: a test, as pytest names it."""
    measuring = Coverage.current()
    if measuring is None or _counts(node):
        yield
        return
    measuring.stop()
    try:
        yield
    finally:
        measuring.start()


def _counts(node: str) -> bool:
    folder = folder_of(node)
    return folder not in PLAYS and not (
        folder == "contract" and any(kind in node for kind in AGAIN)
    )
