"""A request on its way: sent, reminded of, answered or not (R11). Silence ends nothing."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import Word, require, require_some, require_text
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
            Progress.UNANSWERED,
        )


class TooSoon(Word):
    """Why a request is not sent again yet; whoever hears too often from us stops reading (R11)."""

    SENT_WITHIN_THE_HOUR = "sent_within_the_hour"


SEND_AGAIN_AFTER: Final = timedelta(hours=1)
_MAY_SAY_WHY: Final = (Progress.BOUNCED, Progress.REJECTED, Progress.DECLINED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """`reason`: hers, if she gave one, or the mail service's. A no needs none (recital 42)."""

    became: Progress
    at: datetime
    reason: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        require_instants(at=self.at)
        require(
            self.became is not Progress.UNANSWERED,
            "silence is read off the clock: record what happened, or nothing",
        )
        if self.reason is not None:
            require_text(reason=self.reason)
            require(
                self.became in _MAY_SAY_WHY,
                "only a bounce, a rejection and a decline have reasons: leave it out",
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
    def sendings(self) -> int:
        return sum(turn.became is Progress.SENT for turn in self.turns)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminding:
    """Whoever does not answer is asked again, but not until she gives in (GDPR art. 7(4))."""

    at_most: int = 3
    apart: timedelta = timedelta(days=7)

    def __post_init__(self) -> None:
        require(self.at_most >= 0, "reminders are not fewer than none: give 0 to send none")
        require(
            timedelta(0) < self.apart < SIGN_FOR,
            "reminders are some time apart, but come before the link runs out: give 1 to 29 days",
        )

    def next_for(self, request: Request, *, at: datetime) -> datetime | None:
        """When to remind next, maybe overdue; None is never: answered, not received, or capped."""
        reminded = request.sendings - 1
        if request.progress(at=at) is not Progress.SENT or reminded >= self.at_most:
            return None
        return request.turns[-1].at + self.apart
