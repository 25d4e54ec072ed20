"""The log of uses ends after six months (R22; AI Act art. 26(6); GDPR art. 5(1)(e))."""

from collections.abc import Iterator
from typing import Final

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.use_log import KEPT_FOR, UseEntry, may_be_deleted
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.changes import Change
from quitclaim.ports.paging import batches, every
from quitclaim.usecases.retelling import told
from quitclaim.usecases.run_desk import RunDesk

# In one leaf, as a transaction stays small.
_TOGETHER: Final = 20


class DeleteUses(RunDesk):
    def __call__(self) -> int:
        """
        Of every run, what nobody looked at for that long; how many entries those were.

        A leaf says of which run, and stays. Its account names nobody and no picture, and stays too.
        """
        return sum(self._deleted(run) for run in tuple(self._old_runs()))

    def _old_runs(self) -> Iterator[RunId]:
        before = self.clock.now() - KEPT_FOR
        for run in every(lambda after: self.runs.every(after=after)):
            account = self.runs.account(run)
            if account and account.started_at <= before:
                yield run

    def _deleted(self, run: RunId) -> int:
        at = self.clock.now()
        uses = every(lambda after: self.runs.uses(run, after=after))
        over = [use for use in uses if may_be_deleted(use, at=at)]
        return sum(self._end(run, tuple(few)) for few in batches(over, _TOGETHER))

    def _end(self, run: RunId, uses: tuple[UseEntry, ...]) -> int:
        version = max(use.version for use in uses)
        said = Announcement(EventType.USE_DELETED, run, version)
        fact = told(self.chance, said, at=self.clock.now(), by=THE_CLOCK, action="delete_uses")
        try:
            self.commits.commit(Change(fact=fact, ends=uses))
        except Conflict:
            return 0  # somebody looked meanwhile, or was faster; the next round looks again
        return len(uses)
