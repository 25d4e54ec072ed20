"""An objection (GDPR art. 21) counts at once, until the privacy officer decides with a reason."""

from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.checks import Word, require, require_text
from quitclaim.domain.consents.events import No
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import MemberId, ObjectionId, PersonId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.scope import PublicationScope


class Outcome(Word):
    UPHELD = "upheld"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    outcome: Outcome
    reason: str
    at: datetime
    by: MemberId

    def __post_init__(self) -> None:
        require_uuids(by=self.by)
        require_instants(at=self.at)
        require_text(reason=self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    id: ObjectionId
    person: PersonId
    scope: PublicationScope
    at: datetime
    by: Speaker
    ruling: Ruling | None = None

    def __post_init__(self) -> None:
        require_uuids(id=self.id, person=self.person)
        require_instants(at=self.at)
        require(
            self.by.role in (Role.SELF, Role.GUARDIAN),
            "a person or her guardian objects: record who really spoke",
        )

    @property
    def version(self) -> int:
        return 1 if self.ruling is None else 2

    @property
    def is_for_ever(self) -> bool:
        return self.ruling is not None and self.ruling.outcome is Outcome.UPHELD

    @property
    def bars_other_bases(self) -> bool:
        return self.ruling is None or self.ruling.outcome is not Outcome.DISMISSED

    def no(self) -> No:
        # Dismissed or not, it ended every earlier yes: nobody overrules a no (art. 7(3)).
        return No(self.by, self.at, (self.scope,))

    def decided(self, ruling: Ruling) -> "Objection":
        if self.ruling:
            raise RecordEnded(self.id)
        return replace(self, ruling=ruling)
