"""Letters to privacy officers: a month runs out (art. 12(3)), or an erasure is over."""

from dataclasses import dataclass, field
from datetime import datetime

from quitclaim.domain.checks import Word, require
from quitclaim.domain.forgetting.pleas import answer_due
from quitclaim.domain.forgetting.reminding import Nearing
from quitclaim.domain.ids import LetterId, PleaId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.controllers import Controller


class Plight(Word):
    OPEN = "open"  # nobody has carried it out, whether it was ordered or not
    BEGUN = "begun"  # and does not end
    OVER = "over"  # the last backup has ended, too


@dataclass(frozen=True, slots=True, kw_only=True)
class PleaNotice:
    """Ids only, and not whose: to everybody who may answer. `nearing` None: it is over."""

    id: LetterId
    plea: PleaId
    plight: Plight
    nearing: Nearing | None
    asked_at: datetime
    at: datetime

    def __post_init__(self) -> None:
        require_uuids(id=self.id, plea=self.plea)
        require_instants(asked_at=self.asked_at, at=self.at)
        require(
            (self.nearing is None) == (self.plight is Plight.OVER),
            "of what is over nothing nears its end, of all else something does: say what",
        )

    @property
    def due_at(self) -> datetime:
        return answer_due(self.asked_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class PleaDraft:
    """What the letter is written from. Whose erasure it is stands behind the sign-in alone."""

    notice: PleaNotice
    name: str = field(repr=False)
    mail: str = field(repr=False)
    controller: Controller
