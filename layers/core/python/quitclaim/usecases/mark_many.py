"""The same word about several pictures at once: each in the version she looked at (R56, R57)."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quitclaim.domain.checks import Word, require, require_some
from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.ids import AssetId, MemberId, require_hashes
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.many_marks import marks_taken_back, unknown_marked
from quitclaim.domain.pictures.marks import Mark, MarkKind
from quitclaim.ports.library import Library
from quitclaim.usecases.library_desk import Correction
from quitclaim.usecases.mark_asset import Looked, MarkAsset

# Each is a transaction of its own, and whoever asks waits for all of them.
MANY: Final = 50


class Missed(Word):
    """Why one of several was left as it is."""

    MOVED = "moved"  # somebody else changed it meanwhile: look at it again
    NOT_THERE = "not_there"
    NOTHING_TO_DO = "nothing_to_do"  # it was said already, or nobody is unknown


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture as somebody looked at it."""

    asset: AssetId
    version: int

    def __post_init__(self) -> None:
        require_hashes(asset=self.asset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`version`: what the next word has to name. `why` None: it is done."""

    asset: AssetId
    version: int
    why: StrEnum | None = None


@dataclass(frozen=True, slots=True)
class MarkMany:
    mark: MarkAsset

    def __call__(
        self,
        seen: Collection[Seen],
        correction: Correction,
        *,
        member: MemberId,
        action: Action,
    ) -> tuple[Said, ...]:
        """
        Each for itself, with its own fact: what cannot be done is told, and stops nothing else.

        A repeat of what is done finds that it moved, and changes nothing.
        """
        require_some(pictures=seen)
        require(len(seen) <= MANY, f"speak of at most {MANY} pictures at once")
        each = {one.asset: one for one in seen}.values()
        looks = (Looked(member=member, action=action, version=one.version) for one in each)
        return tuple(
            self._said(one, correction, by=by) for one, by in zip(each, looks, strict=True)
        )

    def _said(self, seen: Seen, correction: Correction, *, by: Looked) -> Said:
        try:
            after = self.mark(seen.asset, correction, by=by)
        except Conflict:
            return Said(asset=seen.asset, version=seen.version, why=Missed.MOVED)
        except NotFound:
            return Said(asset=seen.asset, version=seen.version, why=Missed.NOT_THERE)
        except NotAllowed as error:
            return Said(asset=seen.asset, version=seen.version, why=error.reasons[0])
        is_same = after.version == seen.version
        why = Missed.NOTHING_TO_DO if is_same else None
        return Said(asset=seen.asset, version=after.version, why=why)


@dataclass(frozen=True, slots=True)
class MarkUnknown:
    """Every face of these pictures that nobody said anything of; with None it is taken back."""

    library: Library
    many: MarkMany

    def __call__(
        self, seen: Collection[Seen], kind: MarkKind | None, *, member: MemberId
    ) -> tuple[Said, ...]:
        """What is taken back is what the version before them did not say yet."""
        return self.many(
            seen,
            self._taken_back if kind is None else _marking(Mark(kind=kind)),
            member=member,
            action=Action.MARK_FACE,
        )

    def _taken_back(self, found: Asset) -> Asset:
        return marks_taken_back(found, self.library.asset_as_of(found.id, found.version - 1))


def _marking(mark: Mark) -> Correction:
    return lambda found: unknown_marked(found, mark)
