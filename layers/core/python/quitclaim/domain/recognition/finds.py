"""Somebody's asking where she is in a collection, and what came of it; for a day, no longer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import CollectionId, PersonId, RunId, require_uuids
from quitclaim.domain.instants import require_instants

# So long she is told what came of it, and a picture of hers may lie that nobody looked at.
KEPT_FOR: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """Who asks, where, and what goes through it: her picture says so by itself (ADR 0057)."""

    person: PersonId
    collection: CollectionId
    run: RunId

    def __post_init__(self) -> None:
        require_uuids(person=self.person, collection=self.collection, run=self.run)


class Hurdle(Word):
    """What stands against it, as she is told: it names nobody, and no gate."""

    OFF = "off"
    PAUSED = "paused"
    NOT_APPROVED = "not_approved"
    NOT_ATTESTED = "not_attested"
    NO_PICTURES = "no_pictures"
    NOT_LISTED = "not_listed"
    OTHERS = "others"
    OWN_YES = "own_yes"
    UNSURE = "unsure"
    NO_FACE = "no_face"
    SEVERAL_FACES = "several_faces"
    SMALL = "small"
    BLURRED = "blurred"


@dataclass(frozen=True, slots=True, kw_only=True)
class FindAnswer:
    """`run`: what goes through the pictures, None where nothing was begun. `hurdles`: all of it."""

    at: datetime
    run: RunId | None = None
    hurdles: tuple[Hurdle, ...] = ()

    def __post_init__(self) -> None:
        require_instants(at=self.at)
        require_uuids(run=self.run)
        require(
            self.run is not None or bool(self.hurdles),
            "what was not begun has its reasons: name them",
        )

    def is_over(self, at: datetime) -> bool:
        return at >= self.at + KEPT_FOR
