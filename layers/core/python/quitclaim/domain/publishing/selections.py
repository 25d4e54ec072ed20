"""Pictures that somebody collected under a name, to hand them on together (R61)."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import require, require_text
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import (
    AssetId,
    MemberId,
    SelectionId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants

# All of it lies in one item, and whoever opens a link to it waits until each was decided on.
MOST: Final = 300
LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """
    `assets`: in the order in which they came; what became of them since is not said here.

    `name` None: nobody can read it any more. It may be anybody's, so repr does not show it.
    """

    id: SelectionId
    assets: tuple[AssetId, ...]
    made_by: MemberId
    made_at: datetime
    name: str | None = field(default=None, repr=False)
    deleted_at: datetime | None = None
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(id=self.id, made_by=self.made_by)
        require_instants(made_at=self.made_at, deleted_at=self.deleted_at)
        for asset in self.assets:
            require_hashes(asset=asset)
        require(len(set(self.assets)) == len(self.assets), "a picture is selected once")
        require(
            len(self.assets) <= MOST,
            f"a selection has at most {MOST} pictures: begin another",
        )
        if self.name is not None:
            require_text(name=self.name)
            require(len(self.name) <= LONGEST_NAME, f"a name has at most {LONGEST_NAME} letters")
        require(self.version >= 1, "a version counts from 1")

    def with_these(self, assets: Iterable[AssetId]) -> "Selection":
        """The same where it has them all."""
        more = tuple(one for one in dict.fromkeys(assets) if one not in self.assets)
        return self._moved(assets=(*self.assets, *more)) if more else self

    def without(self, assets: Iterable[AssetId]) -> "Selection":
        """The same where it has none of them."""
        gone = frozenset(assets)
        left = tuple(one for one in self.assets if one not in gone)
        return self._moved(assets=left) if left != self.assets else self

    def renamed(self, name: str) -> "Selection":
        return self if name == self.name else self._moved(name=name)

    def deleted(self, *, at: datetime) -> "Selection":
        """It names no picture any more, and links to it show none."""
        return self._moved(assets=(), name=None, deleted_at=at)

    def _moved(self, **changes: object) -> "Selection":
        if self.deleted_at is not None:
            raise RecordEnded(self.id)
        return replace(self, version=self.version + 1, **changes)  # type: ignore[arg-type]
