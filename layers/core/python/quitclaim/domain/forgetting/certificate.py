"""The proof of an erasure: what was found, what a second pass still finds, and why (R36, I7)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word, require
from quitclaim.domain.forgetting.stores import REGISTRY, Residue, Store
from quitclaim.domain.ids import AssetId, PersonId, require_hashes, require_uuids
from quitclaim.domain.instants import require_instants


class Reason(Word):
    """Why something remains."""

    REDACTED = "redacted"  # a region without a name, so that the face stays redacted
    UPHELD = "upheld"  # art. 17(3): another basis was upheld; a region without a name
    WITHHELD = "withheld"  # an asset she was present on without a region
    REVIEWED = "reviewed"  # reviews and confirmations, under pseudonyms of staff
    COMMITTED = "committed"  # leaves of the log that nothing links to her any more
    LEGAL_HOLD = "legal_hold"  # art. 17(3)(e), until the hold ends
    EVIDENCE = "evidence"  # art. 7(1), 17(3)(e): sealed, until its retention ends
    ON_ITS_WAY = "on_its_way"  # ids alone: what waits to be told or sealed, and ends by itself
    WARDS = "wards"  # whom she spoke for as a guardian: an id in their records, that leads nowhere

    @property
    def names_her(self) -> bool:
        """Whether a search for her still finds it."""
        return self.keeps_her or self in (Reason.ON_ITS_WAY, Reason.WARDS)

    @property
    def keeps_her(self) -> bool:
        """Whether more than an id of hers is kept, and something has yet to end."""
        return self in (Reason.LEGAL_HOLD, Reason.EVIDENCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remainder:
    store: Store
    reason: Reason
    count: int

    def __post_init__(self) -> None:
        require(self.count >= 1, "what remains is at least one thing: leave out the row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """
    `found` by the erasure itself; `left`: what a second, independent pass still found, which is
    nothing where it cannot read.
    """

    store: Store
    found: int
    left: int

    def __post_init__(self) -> None:
        require(self.found >= 0 and self.left >= 0, "nothing is found less than no times")
        require(self.is_read or not self.left, f"nobody reads {self.store} again: leave none there")

    @property
    def is_read(self) -> bool:
        return REGISTRY[self.store].is_read


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """
    It does not come into being while anything is left that it does not declare.

    `person` None: as it is read back, where only a hash says whom it is about.
    """

    person: PersonId | None
    asked_at: datetime
    erased_at: datetime
    counted_at: datetime
    counts: tuple[Count, ...]
    residues: tuple[Residue, ...]
    remainders: tuple[Remainder, ...] = ()
    held: frozenset[AssetId] = frozenset()

    def __post_init__(self) -> None:
        require_uuids(person=self.person)
        instants = (self.asked_at, self.erased_at, self.counted_at)
        require_instants(asked=self.asked_at, erased=self.erased_at, counted=self.counted_at)
        require(
            tuple(sorted(instants)) == instants,
            "an erasure is asked for, done, then counted: check the three instants",
        )
        for asset in self.held:
            require_hashes(held=asset)
        require(
            tuple(count.store for count in self.counts) == tuple(Store),
            "every store is counted once, in the order of erasure: count again",
        )
        for count in self.counts:
            require(
                count.left == self._declared(count.store),
                f"{count.store} still holds something undeclared, or not what is declared: "
                "erase again, or declare what remains and why",
            )
        require(
            bool(self.held) == any(r.reason is Reason.LEGAL_HOLD for r in self.remainders),
            "a legal hold names its assets, and only a hold does",
        )
        require(
            set(residues_of(self.counts, at=self.erased_at)) <= set(self.residues),
            "every store that held something declares its residue: take them from residues_of",
        )

    @property
    def is_complete(self) -> bool:
        """Nothing of her remains but ids that lead nowhere; a hold and evidence have yet to end."""
        return not any(remainder.reason.keeps_her for remainder in self.remainders)

    def _declared(self, store: Store) -> int:
        return sum(
            remainder.count
            for remainder in self.remainders
            if remainder.store is store and remainder.reason.names_her
        )


def residues_of(counts: Collection[Count], *, at: datetime) -> tuple[Residue, ...]:
    """How long backups hold what was erased at the instant `at`, store by store."""
    return tuple(
        Residue(store=count.store, until=at + residue)
        for count in counts
        if count.found and (residue := REGISTRY[count.store].residue) is not None
    )
