"""A request on its way: sent, reminded of, answered or not (R11). Silence ends nothing."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import Word, require, require_some, require_text
from quitclaim.domain.consents.envelopes import Envelope
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import (
    ConsentId,
    DocumentHash,
    MemberId,
    PersonId,
    RequestId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.capabilities import SIGN_FOR
from quitclaim.domain.people.person import Role, Speaker


class Progress(Word):
    SENT = "sent"  # put into the mail, or about to be
    BOUNCED = "bounced"
    REJECTED = "rejected"  # the mail service would not send it
    AT_PROVIDER = "at_provider"  # a signing service asks too; `reason`: why it says nothing
    DECLINED = "declined"
    ANSWERED = "answered"
    CANCELLED = "cancelled"
    UNANSWERED = "unanswered"

    @property
    def is_final(self) -> bool:
        # By what goes on: a bounce may be mended, and a late answer is still an answer.
        return self not in (
            Progress.SENT,
            Progress.BOUNCED,
            Progress.REJECTED,
            Progress.AT_PROVIDER,
            Progress.UNANSWERED,
        )


class TooSoon(Word):
    """Why a request is not sent again yet; whoever hears too often from us stops reading (R11)."""

    SENT_WITHIN_THE_HOUR = "sent_within_the_hour"


SEND_AGAIN_AFTER: Final = timedelta(hours=1)
_MAY_SAY_WHY: Final = (
    Progress.BOUNCED,
    Progress.REJECTED,
    Progress.DECLINED,
    Progress.AT_PROVIDER,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """
    `reason`: hers, if she gave one, or whoever's who should have asked her. A no needs none
    (recital 42). `envelope`: which one asks the same at a provider's. `card`: of an event, held up
    in the picture (R62).
    """

    became: Progress
    at: datetime
    reason: str | None = field(default=None, repr=False)
    envelope: Envelope | None = None
    card: int | None = None

    def __post_init__(self) -> None:
        require_instants(at=self.at)
        is_said = self.became is not Progress.UNANSWERED
        require(is_said, "silence is read off the clock: record what happened, or nothing")
        require(
            (self.envelope is not None) == (self.became is Progress.AT_PROVIDER),
            "what is at a provider is in an envelope there, and nothing else is: name it, or none",
        )
        is_card = self.card is None or (self.card >= 1 and self.became is Progress.SENT)
        require(is_card, "cards count from 1 and come with a letter: leave it out elsewhere")
        if self.reason is not None:
            require_text(reason=self.reason)
            require(
                self.became in _MAY_SAY_WHY,
                "only a bounce, a rejection, a decline and a provider have reasons: leave it out",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One document mailed to one person or guardian, asking for one or more records."""

    id: RequestId
    person: PersonId
    to: Speaker
    consents: frozenset[ConsentId]
    document: DocumentHash
    asked_by: MemberId
    turns: tuple[Turn, ...]

    def __post_init__(self) -> None:
        require_uuids(id=self.id, person=self.person, asked_by=self.asked_by)
        require_hashes(document=self.document)
        require_some(consents=self.consents)
        for consent in self.consents:
            require_uuids(consent=consent)
        require(
            self.to.role in (Role.SELF, Role.GUARDIAN),
            "a request goes to the person or a guardian: name whom",
        )
        require(
            self.turns and self.turns[0].became is Progress.SENT,
            "a request begins with its first sending: put that turn first",
        )

    @property
    def version(self) -> int:
        return len(self.turns)

    @property
    def cards(self) -> tuple[int, ...]:
        return tuple(turn.card for turn in self.turns if turn.card is not None)

    @property
    def sendings(self) -> int:
        return sum(turn.became is Progress.SENT for turn in self.turns)

    @property
    def envelope(self) -> Envelope | None:
        """The last that was named: sending a letter again takes nothing back from a provider."""
        named = (turn.envelope for turn in reversed(self.turns) if turn.envelope)
        return next(named, None)

    def progress(self, *, at: datetime) -> Progress:
        require_instants(at=at)
        last = self.turns[-1]
        # From the last sending: until then a link still opens the form.
        if last.became is Progress.SENT and at >= last.at + SIGN_FOR:
            return Progress.UNANSWERED
        return last.became

    def after(self, turn: Turn) -> "Request":
        if self.turns[-1].became.is_final:
            raise RecordEnded(self.id)
        return replace(self, turns=(*self.turns, turn))
