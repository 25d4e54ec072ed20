"""Letters to staff: a copy that she took, or answers for, may not be used any more (R29)."""

from dataclasses import dataclass, field
from datetime import datetime

from quitclaim.domain.checks import require_some
from quitclaim.domain.ids import LetterId, MemberId, RenditionId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.domain.publishing.takings import Taking


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallNotice:
    """Ids only. `taker`: whose copies it is about; `member`: who answers for them and gets it."""

    id: LetterId
    member: MemberId
    rendition: RenditionId
    taker: str
    at: datetime
    is_reminder: bool = False

    def __post_init__(self) -> None:
        require_uuids(id=self.id, member=self.member, rendition=self.rendition)
        require_instants(at=self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallDraft:
    """
    What the letter is written from. Nobody who is in the picture is in it, and no words of hers who
    took it: whoever sees the telephone lie there reads it too.
    """

    notice: RecallNotice
    name: str = field(repr=False)
    mail: str = field(repr=False)
    controller: Controller
    takings: tuple[Taking, ...]

    def __post_init__(self) -> None:
        require_some(takings=self.takings)
