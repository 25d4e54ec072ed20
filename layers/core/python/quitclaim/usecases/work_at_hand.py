"""What there is to do, counted as far as it helps to know: the first view of whoever works here."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.forgetting.pleas import answer_due
from quitclaim.domain.publishing.needs import Need
from quitclaim.domain.publishing.worklists import Urgency
from quitclaim.ports.backlog import Backlog
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.ports.requests import Requests
from quitclaim.usecases.browse_lapses import BrowseLapses
from quitclaim.usecases.browse_objections import BrowseObjections
from quitclaim.usecases.browse_requests import UNDELIVERED
from quitclaim.usecases.set_rules import rules_of

# How far each list is counted: whoever has more to do than this begins all the same.
_PAGES: Final = 3
_FEW: Final = 20


class Task(Word):
    """In the order in which a page says them: what the law sets a date for first."""

    ERASURES = "erasures"
    OBJECTIONS = "objections"
    FAILED = "failed"
    UNDELIVERED = "undelivered"
    SETTINGS = "settings"  # who we are and where pictures go out is not said yet
    LOOK = "look"
    NAME = "name"
    YES = "yes"
    EXPIRING = "expiring"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class AtHand:
    """`is_more`: it was not counted to its end. `due_at`: the law's date for the first of them."""

    task: Task
    count: int
    is_more: bool = False
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkAtHand:
    library: Library
    consents: Consents
    requests: Requests
    backlog: Backlog
    clock: Clock

    def __call__(self, tasks: Collection[Task]) -> tuple[AtHand, ...]:
        """Those of `tasks` there is anything to do for; the others are not even looked at."""
        found = (self._counted[task](task) for task in Task if task in tasks)
        return tuple(one for one in found if one.count)

    @property
    def _counted(self) -> Mapping[Task, Callable[[Task], AtHand]]:
        return {
            Task.ERASURES: self._erasures,
            Task.OBJECTIONS: self._objections,
            Task.FAILED: self._failed,
            Task.UNDELIVERED: self._undelivered,
            Task.SETTINGS: self._settings,
            Task.LOOK: lambda task: self._needing(task, Need.LOOK),
            Task.NAME: lambda task: self._needing(task, Need.NAME),
            Task.YES: lambda task: self._needing(task, Need.YES),
            Task.EXPIRING: lambda task: self._lapsing(task, Urgency.EXPIRING),
            Task.EXPIRED: lambda task: self._lapsing(task, Urgency.EXPIRED),
        }

    def _erasures(self, task: Task) -> AtHand:
        page = self.requests.pleading()
        due = min((plea.due_at for plea in page.items), default=None)
        is_more = page.following is not None
        return AtHand(task=task, count=len(page.items), is_more=is_more, due_at=due)

    def _objections(self, task: Task) -> AtHand:
        page = self.consents.objecting()
        # The oldest was listed first: nothing else of it is read.
        oldest = BrowseObjections(self.consents)(most=1)
        due = answer_due(oldest[0].at) if oldest else None
        is_more = page.following is not None
        return AtHand(task=task, count=len(page.items), is_more=is_more, due_at=due)

    def _failed(self, task: Task) -> AtHand:
        return AtHand(task=task, count=self.backlog.waiting().failed)

    def _undelivered(self, task: Task) -> AtHand:
        """Of those that moved last; what came back long ago is on the list of all."""
        at = self.clock.now()
        moved = self.requests.listed().items
        return AtHand(task=task, count=sum(one.progress(at=at) in UNDELIVERED for one in moved))

    def _settings(self, task: Task) -> AtHand:
        rules = rules_of(self.library)
        return AtHand(task=task, count=int(rules.controller is None or not rules.channels))

    def _needing(self, task: Task, need: Need) -> AtHand:
        page = self.library.needing(need)
        seen = set(page.items)
        for _ in range(_PAGES - 1):
            if page.following:
                page = self.library.needing(need, after=page.following)
                seen.update(page.items)
        return AtHand(task=task, count=len(seen), is_more=page.following is not None)

    def _lapsing(self, task: Task, urgency: Urgency) -> AtHand:
        browse = BrowseLapses(self.consents, self.clock)
        page = browse.listed(urgency)
        found = browse.lapsing(page.items[:_FEW])
        is_more = len(page.items) > _FEW or page.following is not None
        return AtHand(task=task, count=len(found), is_more=is_more)
