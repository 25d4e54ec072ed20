"""
What there is to recognise, and to take out of galleries, each a message of its own, in one queue.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, Protocol

from quitclaim.domain.checks import require
from quitclaim.domain.ids import (
    AssetId,
    CollectionId,
    PersonId,
    RunId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.recognition.finds import Find
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


@dataclass(frozen=True, slots=True)
class Prune:
    """A template or a key of hers went: whatever lingers of it goes, too."""

    person: PersonId

    def __post_init__(self) -> None:
        require_uuids(person=self.person)


@dataclass(frozen=True, slots=True)
class End:
    """The setting of a collection changed: where it is off, its galleries go whole."""

    collection: CollectionId

    def __post_init__(self) -> None:
        require_uuids(collection=self.collection)


@dataclass(frozen=True, slots=True)
class Settle:
    """`look`: how often it was looked already whether anything is left, from 0 on."""

    look: int

    def __post_init__(self) -> None:
        require(self.look >= 0, "looks count from 0")


@dataclass(frozen=True, slots=True)
class Seek:
    """Look for whoever asks in one portion of the pictures, the first being 0."""

    find: Find
    portion: int = 0
    after: Cursor | None = None

    def __post_init__(self) -> None:
        require(self.portion >= 0, "portions count from 0")


@dataclass(frozen=True, slots=True)
class Sweep:
    """`finds`: those whose day is over go, whether anybody looked at them or not."""

    finds: Literal["over"]


Item = Plan | Recognise | Prune | End | Settle | Seek | Sweep


class ToRecognise(Protocol):
    def send(self, *items: Item, later: timedelta = timedelta(0)) -> None:
        """
        Each comes at least once, in no order; `later`: not before, at most a quarter of an hour.

        Raises StoreUnavailable where any was not taken; those that were come all the same.
        """
