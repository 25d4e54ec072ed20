"""What an erasure found before it deleted anything: counts, written down against a crash (R36)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quitclaim.domain.checks import require
from quitclaim.domain.forgetting.holdings import Store


@dataclass(frozen=True, slots=True)
class Found:
    store: Store
    count: int

    def __post_init__(self) -> None:
        require(self.count >= 1, "what was found is at least one thing: leave out the store")


def counts_of(found: Iterable[Found]) -> Mapping[Store, int]:
    """Of every store, be it that nothing was found in it."""
    return dict.fromkeys(Store, 0) | {one.store: one.count for one in found}


def most_of(found: Iterable[Found], counts: Mapping[Store, int]) -> tuple[Found, ...]:
    """
    Of each store whichever is more: what a crash took away was there, and what came in between
    two attempts was there as well.
    """
    known = counts_of(found)
    most = ((store, max(known[store], counts.get(store, 0))) for store in Store)
    return tuple(Found(store, count) for store, count in most if count)
