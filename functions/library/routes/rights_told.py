"""What people ask of us by right: to be shown no more, to be erased (GDPR art. 17, 21)."""

from datetime import datetime

from functions.library.routes.people_told import VoiceShown
from quitclaim.domain.consents.objections import Outcome
from quitclaim.domain.forgetting.pleas import Heard
from quitclaim.domain.forgetting.search_answers import SearchOutcome
from quitclaim.domain.ids import (
    Channel,
    CollectionId,
    MemberId,
    ObjectionId,
    PersonId,
    PleaId,
)
from quitclaim_web.doors.asked import Shown


class ObjectionShown(Shown):
    """`outcome` None: it counts, and nobody has decided yet."""

    objection: ObjectionId
    person: PersonId
    by: VoiceShown
    at: datetime
    channels: tuple[Channel, ...]
    outcome: Outcome | None
    reason: str | None
    decided_at: datetime | None


class PleaShown(Shown):
    """
    `days_left`: until it has to be answered; less than none: it is overdue. `collection`: in whose
    pictures people are to look for her; null: she asks to be erased. `heard`, `entered_by`: who of
    the staff put it down for her, and how it is known that it was she. `answer`: what people found
    who looked for her; null: nobody said so yet. `reminded_at`: when whoever
    may erase was last written to that the month runs out.
    """

    plea: PleaId
    collection: CollectionId | None
    person: PersonId
    name: str | None
    by: VoiceShown
    at: datetime
    due_at: datetime
    days_left: int
    taken_back_at: datetime | None
    heard: Heard | None
    entered_by: MemberId | None
    is_open: bool
    answer: SearchOutcome | None
    answered_at: datetime | None
    reminded_at: datetime | None


class ObjectionDue(ObjectionShown):
    """Not decided yet; `days_left` as of a plea."""

    name: str | None
    due_at: datetime
    days_left: int


class RightsShown(Shown):
    objections: tuple[ObjectionShown, ...]
    pleas: tuple[PleaShown, ...]


class PleasListed(Shown):
    """`objections`: those that nobody decided on yet. `overdue`: of both."""

    pleas: tuple[PleaShown, ...]
    objections: tuple[ObjectionDue, ...]
    overdue: int
