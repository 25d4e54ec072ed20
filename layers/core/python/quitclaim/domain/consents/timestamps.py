"""
When a paper existed, by the word of somebody who is not us: a timestamp (RFC 3161).

A qualified one is presumed to be right (eIDAS art. 41(2)); any other says as much as its authority
is believed. Our own clock stands in the seal, and proves nothing to whoever does not trust us.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.instants import require_instants

# Papers wait in the dark for nothing: a little less than so many rounds, of five minutes each.
_PAUSES: Final = (
    timedelta(minutes=4),
    timedelta(minutes=9),
    timedelta(minutes=29),
    timedelta(minutes=59),
    timedelta(hours=2),
    timedelta(hours=6),
)


class Doubt(Word):
    """Why there is no timestamp: nobody answered, or what was answered is none."""

    UNREACHABLE = "unreachable"
    FORBIDDEN_ADDRESS = "forbidden_address"
    SERVICE_FAILED = "service_failed"
    REFUSED = "refused"
    UNREADABLE = "unreadable"
    OTHER_PAPER = "other_paper"
    OTHER_QUESTION = "other_question"  # an answer that was given before, perhaps
    OTHER_TIME = "other_time"
    UNPROVEN = "unproven"  # not signed by whoever may sign timestamps


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """The service gives no timestamps, `doubt` says why; papers wait, and nothing else does."""

    since: datetime
    doubt: Doubt
    tries: int
    again_at: datetime

    def __post_init__(self) -> None:
        require_instants(since=self.since, again_at=self.again_at)
        require(self.tries >= 1, "an outage begins with a try: count it")
        require(self.since < self.again_at, "a pause takes time: try again after it began")


def goes_on(before: Outage | None, doubt: Doubt, *, at: datetime) -> Outage:
    """One more try in vain: the pause grows, and never past some hours."""
    tries = before.tries + 1 if before else 1
    return Outage(
        since=before.since if before else at,
        doubt=doubt,
        tries=tries,
        again_at=at + _PAUSES[min(tries, len(_PAUSES)) - 1],
    )
