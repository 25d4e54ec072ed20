"""Where people are named among pictures and in the log, found by reading everything (R36)."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from quitclaim.domain.ids import AssetId, CollectionId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """
    Where anything names one of them now: link, presence, suggestion, rejection, in any field.

    `rows`: all but leaves, earlier versions and letters too; `out`: renditions of these assets.
    """

    assets: frozenset[AssetId]
    rosters: frozenset[CollectionId]
    leaves: frozenset[int]
    rows: int
    out: int


class Traces(Protocol):
    """Slow, as no row of hers is followed: ask once, of all ids of somebody."""

    def of(self, people: Collection[PersonId]) -> Traced: ...

    def forget(self, people: Collection[PersonId], *, keeping: Collection[AssetId] = ()) -> None:
        """
        Delete the earlier versions that name them, and letters to them or about them that wait;
        what is current is changed by `Commits`.

        `keeping`: what a legal hold keeps, with the versions that explain it.
        """
