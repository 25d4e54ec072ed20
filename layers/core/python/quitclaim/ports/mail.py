"""
Letters: written down with the change that calls for them, then taken out and sent one by one.

A letter names nobody: whoever sends it looks the address up and mints the link that goes in it.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.editions import Edition
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.wording import Wording, Written
from quitclaim.domain.ids import ConsentId, LetterId, PersonId, RequestId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.domain.people.person import HERSELF, Role, Speaker
from quitclaim.ports.consents import Identity
from quitclaim.ports.knocks import Knock
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.plea_notices import PleaDraft, PleaNotice
from quitclaim.ports.recall_notices import RecallDraft, RecallNotice


class Letter(Word):
    REQUEST = "request"
    REMINDER = "reminder"
    COPY = "copy"
    RECORDED = "recorded"  # what she signed on paper
    WITHDRAWN = "withdrawn"
    MY_PAGE = "my_page"
    ARCHIVE = "archive"  # lies there to be fetched


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Ids only. `to`: the person herself, or which guardian of hers."""

    id: LetterId
    letter: Letter
    person: PersonId
    at: datetime
    to: Speaker = HERSELF
    request: RequestId | None = None
    consents: frozenset[ConsentId] = frozenset()

    def __post_init__(self) -> None:
        require_uuids(id=self.id, person=self.person, request=self.request)
        require_instants(at=self.at)
        for consent in self.consents:
            require_uuids(consent=consent)
        require(
            self.to.role in (Role.SELF, Role.GUARDIAN),
            "a letter goes to the person or a guardian: name whom",
        )
        asks = self.letter in (Letter.REQUEST, Letter.REMINDER)
        is_fitting = asks == (self.request is not None)
        require(is_fitting, "a letter that asks is about one request, others are about records")


Waiting = Message | Knock | RecallNotice | PleaNotice


class Letters(Protocol):
    """Written by a commit (`Change.encloses`), and gone once they were sent."""

    def letter(self, letter: LetterId) -> Waiting | None:
        """None once it was sent, or when she was forgotten."""

    def waiting(self, before: datetime, *, after: Cursor | None = None) -> Page[Waiting]:
        """Those written before an instant and not sent yet, the oldest first; it may lag."""

    def sent(self, letter: LetterId) -> None:
        """Take it out; idempotent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """
    Everything a letter is written from. `reader`: who gets it; `about`: whom it is about, where
    that is somebody else. `token`: of the link that goes in it, None where there is none.
    """

    message: Message
    reader: Identity
    about: Identity | None = None
    controller: Controller
    consents: tuple[Consent, ...]
    token: str | None = field(default=None, repr=False)
    link_until: datetime | None = None
    attached: tuple["Attachment", ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """What the mail service takes. `about`: ids, of which those come back with a bounce."""

    to: str = field(repr=False)
    subject: str = field(repr=False)
    text: str = field(repr=False)
    html: str = field(repr=False)
    language: Language
    about: Message | RecallNotice | PleaNotice
    attached: tuple["Attachment", ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    name: str
    media_type: str
    content: bytes = field(repr=False)


class WhyUndelivered(Word):
    """Said of a request to staff; never the mail service's own words, which hold addresses."""

    NO_ADDRESS = "no_address"
    REFUSED = "refused"  # by the mail service: an address it does not take, or a sandbox
    BOUNCED = "bounced"
    COMPLAINED = "complained"


class Undeliverable(Exception):
    """The mail service will never take this; to send it again helps nobody."""

    def __init__(self, why: WhyUndelivered) -> None:
        super().__init__(why)
        self.why = why


class Stationery(Protocol):
    """Puts into words what the house has to say, in the reader's language."""

    def notice(self, wording: Wording) -> Written:
        """The text of a quitclaim; the same bytes for the same wording."""

    def editions(self, language: Language) -> tuple[Edition, ...]:
        """Every version of that text, the oldest first; a notice is written in the last."""

    def letter(self, draft: Draft) -> Mailing: ...
    def recall(self, draft: RecallDraft) -> Mailing: ...
    def plea(self, draft: PleaDraft) -> Mailing: ...


class Post(Protocol):
    def send(self, mailing: Mailing) -> None:
        """Raises Undeliverable, or StoreUnavailable where it is worth another try."""
