"""What one asset adds to a run's account, and what ends an alarm."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import MemberId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.recognition.tallies import RunTally


class Remedy(Word):
    """What was done about an alarm before recognition went on."""

    ROSTER_COMPLETED = "roster_completed"
    FACES_EXCLUDED = "faces_excluded"
    PICTURES_REMOVED = "pictures_removed"
    FALSE_ALARM = "false_alarm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumption:
    """An incident is over: somebody answers for it, and says what was done."""

    by: MemberId
    at: datetime
    remedy: Remedy

    def __post_init__(self) -> None:
        require_uuids(by=self.by)
        require_instants(at=self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What became of the faces of one asset. `embedded`: at most so many, were it cut off."""

    seen: int
    embedded: int
    suggested: int
    tally: RunTally

    def __post_init__(self) -> None:
        require(
            0 <= self.suggested <= self.embedded and self.seen >= 0,
            "what is suggested was embedded: count again",
        )
