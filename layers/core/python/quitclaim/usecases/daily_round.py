"""What the calendar asks for once a day; nothing that was decided ever waits for it (R6, R11)."""

from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Final

from quitclaim.domain.consents.reminding import Reminding
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.errors import Conflict, NotFound, RecordEnded
from quitclaim.domain.people.capabilities import SIGN_FOR
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.clock import Clock
from quitclaim.ports.paging import every
from quitclaim.ports.requests import Requests
from quitclaim.usecases.drop_templates import DropTemplates
from quitclaim.usecases.end_consent import ExpireConsents
from quitclaim.usecases.renew_consents import RenewConsents
from quitclaim.usecases.requests_desk import RemindRequest

_REMINDING: Final = Reminding()


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """
    How many records the clock had ended, how many were asked for again, and how many of those only
    staff can ask for; how many requests were sent again; of how many people templates went, with
    which nothing is done any more.
    """

    lapsed: int
    renewed: int = 0
    held_up: int = 0
    reminded: int
    unenrolled: int = 0


@dataclass(frozen=True, slots=True)
class DailyRound:
    requests: Requests
    clock: Clock
    renew: RenewConsents
    expire: ExpireConsents
    remind: RemindRequest
    drop: DropTemplates
    recognises: bool

    def __call__(self) -> Round:
        """
        Ask again for what runs out, write down what lapsed, remind whoever is silent, and drop the
        templates that the settings, or this deployment, leave nothing to do (R16).

        Once per request, however many rounds were missed: nobody is flooded for our outage. Raises
        what asking again failed with, after everything else was done.
        """
        renewed = self.renew()
        # Of a record that has ended the next round would not see that she came of age with it.
        lapsed = 0 if renewed.failure else self.expire()
        reminded = self._remind()
        unenrolled = self.drop.sweep(recognises=self.recognises)
        if renewed.failure:
            raise renewed.failure
        return Round(
            lapsed=lapsed,
            renewed=renewed.asked,
            held_up=renewed.held_up,
            reminded=reminded,
            unenrolled=unenrolled,
        )

    def _remind(self) -> int:
        now = self.clock.now()
        listed = every(lambda after: self.requests.listed(after=after))
        # The latest first: behind the first that ran out nobody could answer any more.
        open_still = takewhile(lambda r: now < r.turns[-1].at + SIGN_FOR, listed)
        due = tuple(request for request in open_still if _is_due(request, at=now))
        return sum(map(self._reminded, due))

    def _reminded(self, listed: Request) -> bool:
        """The list may lag: what is read again decides, and the turn goes onto just that."""
        found = self.requests.request(listed.person, listed.id)
        if found is None or not _is_due(found, at=self.clock.now()):
            return False
        try:
            self.remind.again(found, by=THE_CLOCK)
        except (Conflict, NotFound, RecordEnded):
            return False  # somebody was faster; the next round looks again
        return True


def _is_due(request: Request, *, at: datetime) -> bool:
    due = _REMINDING.next_for(request, at=at)
    return due is not None and due <= at
