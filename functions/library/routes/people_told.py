"""What is told of people: who somebody is, what she said, what she was asked."""

from datetime import date, datetime

from functions.library.routes.envelopes_told import EnvelopeShown
from functions.library.routes.papers_told import PaperShown
from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.ids import (
    Channel,
    CollectionId,
    ConsentId,
    DocumentHash,
    MemberId,
    PersonId,
    RequestId,
)
from quitclaim.domain.people.person import Category, Custody, Role
from quitclaim.domain.scope import Kind
from quitclaim_web.doors.asked import Shown


class PersonListed(Shown):
    """`name`: None for whoever is not shown names, and where nobody ever gave one."""

    person: PersonId
    name: str | None
    category: Category
    publication: State | None
    recognition: State | None


class PeopleListed(Shown):
    """`is_cut`: there are more; look for a name."""

    people: tuple[PersonListed, ...]
    count: int
    pages: int
    is_cut: bool


class VoiceShown(Shown):
    """Whose word it is: her own, a guardian's, or the organisation's."""

    role: Role
    id: PersonId | MemberId | None
    name: str | None


class GuardianShown(Shown):
    person: PersonId
    name: str | None
    custody: Custody
    proven_at: datetime | None


class ScopeShown(Shown):
    """`channels`: of a publication. `collection` None: all of this organisation's."""

    kind: Kind
    channels: tuple[Channel, ...]
    names: bool
    collection: CollectionId | None
    called: str | None


class ConsentShown(Shown):
    """
    `counts`: something rests on it now; `gaps`: why anything does not. `paper`: it was signed on
    one, which is the notice too.
    """

    consent: ConsentId
    state: State
    scope: ScopeShown
    asked_at: datetime
    given_at: datetime | None
    until: datetime
    counts: bool
    gaps: tuple[Gap, ...]
    by: tuple[VoiceShown, ...]
    notice_version: int
    notice_language: Language
    document: DocumentHash
    paper: PaperShown | None = None


class RequestShown(Shown):
    """
    `reason`: hers where she declined, else a word for what the mail service said, or for why her
    envelope says nothing. `envelope`: which one asks the same.
    """

    request: RequestId
    person: PersonId
    name: str | None
    to: VoiceShown
    progress: Progress
    sent_at: datetime
    moved_at: datetime
    reminded: int
    reason: str | None
    consents: tuple[ConsentId, ...]
    document: DocumentHash
    cards: tuple[int, ...]
    is_over: bool
    envelope: EnvelopeShown | None = None


class RequestsListed(Shown):
    requests: tuple[RequestShown, ...]
    count: int
    undelivered: int
    pages: int


class SigningShown(Shown):
    """
    What was done on a form; the name as it was typed. `envelope`: what was signed elsewhere, by
    whoever is on record under that name.
    """

    at: datetime
    by: VoiceShown
    typed_name: str
    language: Language
    network: str
    agent: str
    document: DocumentHash
    envelope: EnvelopeShown | None = None


class PersonShown(Shown):
    person: PersonId
    name: str | None
    mail: str | None
    language: Language | None
    category: Category
    country: str | None
    born_on: date | None
    died_on: date | None
    is_minor: bool
    guardians: tuple[GuardianShown, ...]
    consents: tuple[ConsentShown, ...]
    requests: tuple[RequestShown, ...]
    unreadable: int
    is_enrolled: bool = False
