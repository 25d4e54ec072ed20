"""What was sent, and what became of it: first what somebody has to see to (R11)."""

from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.ports.clock import Clock
from quitclaim.ports.paging import every
from quitclaim.ports.requests import Requests

# What came in long before is found on the pages of those whom it is about.
MOST: Final = 1000
A_PAGE: Final = 50
# A letter that did not arrive waits for staff; every other request waits for an answer, or no more.
UNDELIVERED: Final = (Progress.BOUNCED, Progress.REJECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One page of them: what did not arrive first, and then the latest."""

    requests: tuple[Request, ...]
    count: int
    undelivered: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.count // A_PAGE))


@dataclass(frozen=True, slots=True)
class BrowseRequests:
    requests: Requests
    clock: Clock

    def __call__(self, *, progress: Progress | None = None, page: int = 1) -> Sent:
        """The latest, as far as they stand so now; None is all of them."""
        at = self.clock.now()
        latest = tuple(islice(every(lambda cursor: self.requests.listed(after=cursor)), MOST))
        undelivered = [one for one in latest if one.progress(at=at) in UNDELIVERED]
        others = [one for one in latest if one.progress(at=at) not in UNDELIVERED]
        wanted = [
            one
            for one in (*undelivered, *others)
            if progress is None or one.progress(at=at) is progress
        ]
        shown = tuple(wanted[A_PAGE * (page - 1) : A_PAGE * page])
        return Sent(requests=shown, count=len(wanted), undelivered=len(undelivered))
