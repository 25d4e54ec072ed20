"""
Every store that may hold something of a person, in the order of erasure (R36; GDPR art. 17).

The order: the key first, for deleting it is the erasure; then each trace before the record that
says where it is, so that an erasure broken off half-way finds the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NewType

from quitclaim.domain.checks import Word, require, require_text
from quitclaim.domain.instants import require_instants

TraceId = NewType("TraceId", str)  # whatever a store calls what it holds; opaque, never a name

_RECOVERY: Final = timedelta(days=7)  # point-in-time recovery; old versions of objects
_DAILY_COPY: Final = timedelta(hours=24)


class Store(Word):
    KEYS = "keys"
    GALLERY = "gallery"
    SELFIES = "selfies"
    PICTURES = "pictures"
    ORIGINALS = "originals"
    INBOX = "inbox"
    LIBRARY = "library"
    OUTBOX = "outbox"
    HOOKS = "hooks"
    LOG = "log"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """`residue`: how long backups may still hold what was erased; None: it is gone at once."""

    holds: str
    residue: timedelta | None

    def __post_init__(self) -> None:
        require_text(holds=self.holds)
        require(
            self.residue is None or self.residue > timedelta(0),
            "a residue lasts some time: give None where nothing is left",
        )


REGISTRY: Final[Mapping[Store, Holding]] = {
    Store.KEYS: Holding(
        holds="the wrapped keys of each person and of each asset's texts",
        residue=_DAILY_COPY,
    ),
    Store.GALLERY: Holding(
        holds="sealed templates of those who consented",
        residue=None,
    ),
    Store.SELFIES: Holding(
        holds="pictures that people put of themselves until they were looked at, and for 30 days "
        "what came of them; for a day what lies of somebody's find",
        residue=None,
    ),
    Store.PICTURES: Holding(
        holds="thumbnails, renditions under random ids, and for a day zips of these",
        residue=None,
    ),
    Store.ORIGINALS: Holding(
        holds="the bytes of assets",
        residue=_RECOVERY,
    ),
    Store.INBOX: Holding(
        holds="uploads as they were put, and for four days the keys of those on their way",
        residue=_RECOVERY,
    ),
    Store.LIBRARY: Holding(
        holds="assets, faces, links, suggestions, presences, publications, verdicts, rosters, who "
        "of staff has which copy or ordered which zip; for a year after a share link ended, whom "
        "it was for",
        residue=_RECOVERY,
    ),
    Store.OUTBOX: Holding(
        holds="events on their way, and for two days after, ids only",
        residue=_RECOVERY,
    ),
    Store.HOOKS: Holding(
        holds="what programs outside were told, for two weeks, ids only; but that she was erased",
        residue=_RECOVERY,
    ),
    Store.LOG: Holding(
        holds="what stands behind the leaves; the leaves are keyed commitments",
        residue=_RECOVERY,
    ),
    Store.PEOPLE: Holding(
        holds="people, guardians, consents, requests, objections, bases, sealed personal fields",
        residue=_RECOVERY,
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Residue:
    """What backups still hold and nobody can open or name: its key is gone."""

    store: Store
    until: datetime

    def __post_init__(self) -> None:
        require_instants(until=self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    store: Store
    trace: TraceId

    def __post_init__(self) -> None:
        require_text(trace=self.trace)


def plan_erasure(traces: Mapping[Store, frozenset[TraceId]]) -> tuple[Step, ...]:
    """Key first: whatever a later step fails to delete can no longer be opened or named."""
    return tuple(
        Step(store=store, trace=trace)
        for store in Store
        for trace in sorted(traces.get(store, frozenset()))
    )
