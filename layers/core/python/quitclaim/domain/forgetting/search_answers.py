"""What people say who looked for somebody at her plea (R25)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word
from quitclaim.domain.ids import MemberId, require_uuids
from quitclaim.domain.instants import require_instants


class SearchOutcome(Word):
    """What came of it when people looked for her."""

    FOUND = "found"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    outcome: SearchOutcome
    by: MemberId
    at: datetime

    def __post_init__(self) -> None:
        require_uuids(by=self.by)
        require_instants(at=self.at)
