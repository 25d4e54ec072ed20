"""How often somebody is asked again who does not answer (R11)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from quitclaim.domain.checks import require
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.people.capabilities import SIGN_FOR


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
