"""What an endpoint is told of, how often it is tried, and what its answers mean (R44)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Self

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import EndpointId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.announced import Event

# Standard Webhooks 1.0, "Deliverability": 75.6 hours in all, after the first try.
RETRIES: Final = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
# Longer than one call may take: whoever has not said by then what became of it has crashed.
IN_HAND_FOR: Final = timedelta(minutes=2)
# The log of what was sent, from which it is sent again. Ids of subjects lie in it so long.
KEPT_FOR: Final = timedelta(days=14)
# A fifth more than the schedule says at most, so that not all who failed together come together.
_SPREAD: Final = 5
_MOST_ATTEMPTS_KEPT: Final = 20
_LUCKS: Final = 256
_OK, _NO_LONGER_OK, _GONE = 200, 300, 410


class Outcome(Word):
    TAKEN = "taken"
    REFUSED = "refused"  # any other answer, a redirect too
    GONE = "gone"
    UNREACHABLE = "unreachable"
    OFF_LIMITS = "off_limits"  # its name leads where no call of ours goes


class Standing(Word):
    WAITING = "waiting"
    DELIVERED = "delivered"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """`status`: of the answer, None where there was none. Of its body nothing is kept."""

    at: datetime
    outcome: Outcome
    status: int | None = None

    def __post_init__(self) -> None:
        require_instants(at=self.at)
        answered = self.outcome in (Outcome.TAKEN, Outcome.REFUSED, Outcome.GONE)
        require(answered == (self.status is not None), "an answer has a status, and nothing else")


def answered(status: int, at: datetime) -> Attempt:
    outcome = Outcome.GONE if status == _GONE else Outcome.REFUSED
    if _OK <= status < _NO_LONGER_OK:
        outcome = Outcome.TAKEN
    return Attempt(at=at, outcome=outcome, status=status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """`due_at`: when it is tried next, None where it is not. `tries`: since it last began."""

    endpoint: EndpointId
    event: Event
    due_at: datetime | None
    tries: int = 0
    attempts: tuple[Attempt, ...] = ()
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(endpoint=self.endpoint)
        require_instants(due_at=self.due_at)
        require(self.tries >= 0, "tries count from 0")

    @property
    def standing(self) -> Standing:
        if self.due_at is not None:
            return Standing.WAITING
        is_taken = bool(self.attempts) and self.attempts[-1].outcome is Outcome.TAKEN
        return Standing.DELIVERED if is_taken else Standing.GIVEN_UP

    @property
    def kept_until(self) -> datetime:
        last = self.attempts[-1].at if self.attempts else self.event.at
        return max(self.event.at, self.due_at or last) + KEPT_FOR

    def in_hand(self, at: datetime) -> Self:
        """Nobody else tries meanwhile; where whoever does crashes, it is due again."""
        return self._moved(due_at=at + IN_HAND_FOR)

    def tried(self, attempt: Attempt, *, luck: int, after: timedelta | None = None) -> Self:
        """`luck`: 0 to 255, the jitter. `after`: what the answer asked us to wait."""
        attempts = (*self.attempts, attempt)[-_MOST_ATTEMPTS_KEPT:]
        due_at = None
        if attempt.outcome not in (Outcome.TAKEN, Outcome.GONE) and self.tries < len(RETRIES):
            pause = max(RETRIES[self.tries], min(after or timedelta(), RETRIES[-1]))
            late = int(pause.total_seconds() * luck / (_SPREAD * _LUCKS))
            due_at = attempt.at + pause + timedelta(seconds=late)
        return self._moved(due_at=due_at, tries=self.tries + 1, attempts=attempts)

    def given_up(self) -> Self:
        return self._moved(due_at=None)

    def again(self, at: datetime) -> Self:
        """From the beginning of the schedule, under the same id."""
        return self._moved(due_at=at, tries=0)

    def _moved(self, **changes: object) -> Self:
        return replace(self, version=self.version + 1, **changes)  # type: ignore[arg-type]
