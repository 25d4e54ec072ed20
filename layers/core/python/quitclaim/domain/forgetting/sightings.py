"""What a second pass saw of somebody who was erased, and what explains it (R36, I7)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from quitclaim.domain.checks import require
from quitclaim.domain.forgetting.certificate import Reason, Remainder
from quitclaim.domain.forgetting.stores import Store


@dataclass(frozen=True, slots=True)
class Sighting:
    """
    One thing that names or shows her.

    `reason` None: nothing explains it, and no certificate comes into being. `place`: by ids alone,
    for whoever has to take it away.
    """

    store: Store
    reason: Reason | None = None
    place: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        require(
            self.reason is None or self.reason.names_her,
            "what was seen names her or shows her: a mark without a name explains nothing",
        )


def counted(sightings: Iterable[Sighting]) -> Mapping[Store, int]:
    """Every store there is, be it that nothing was seen in it."""
    seen = Counter(sighting.store for sighting in sightings)
    return {store: seen[store] for store in Store}


def explained(sightings: Iterable[Sighting]) -> tuple[Remainder, ...]:
    """In the order of stores and reasons."""
    seen = Counter((one.store, one.reason) for one in sightings)
    return tuple(
        Remainder(store=store, reason=reason, count=seen[store, reason])
        for store in Store
        for reason in Reason
        if seen[store, reason]
    )


def unexplained(sightings: Iterable[Sighting]) -> tuple[Sighting, ...]:
    return tuple(sighting for sighting in sightings if sighting.reason is None)
