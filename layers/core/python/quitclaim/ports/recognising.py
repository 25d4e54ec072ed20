"""What there is to recognise, each a message of its own, in one queue."""

from dataclasses import dataclass
from typing import Protocol

from quitclaim.domain.checks import require
from quitclaim.domain.ids import AssetId, RunId, require_hashes, require_uuids
from quitclaim.ports.paging import Cursor


@dataclass(frozen=True, slots=True)
class Plan:
    """Send a message for each asset of a portion, the first being 0, and one for the next."""

    run: RunId
    portion: int = 0
    after: Cursor | None = None

    def __post_init__(self) -> None:
        require_uuids(run=self.run)
        require(self.portion >= 0, "portions count from 0")


@dataclass(frozen=True, slots=True)
class Recognise:
    run: RunId
    asset: AssetId

    def __post_init__(self) -> None:
        require_uuids(run=self.run)
        require_hashes(asset=self.asset)


Item = Plan | Recognise


class ToRecognise(Protocol):
    def send(self, *items: Item) -> None:
        """
        Each comes at least once, in no order.

        Raises StoreUnavailable where any was not taken; those that were come all the same.
        """
