"""Names of staff go out of the log, a year at a time: its key goes (R39, R41; art. 5(1)(e))."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.forgetting.retention import Term, term_of_staff_year
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits, KeyDrop, Purpose
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.staff_keys import StaffKeyHolders
from quitclaim.usecases.retelling import told
from quitclaim.usecases.set_rules import rules_of

# No log of ours is older.
_FIRST_YEAR: Final = 2025


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffYear:
    """`holder`: under whose text key the year's secret is sealed."""

    year: int
    holder: AssetId
    term: Term


@dataclass(frozen=True, slots=True)
class BrowseStaffYears:
    library: Library
    staff_keys: StaffKeyHolders
    clock: Clock

    def __call__(self, calendar: Calendar | None = None) -> tuple[StaffYear, ...]:
        """The years of which the log still names staff, the oldest first; `calendar`: as if set."""
        found = calendar or rules_of(self.library).calendar
        years = range(_FIRST_YEAR, self.clock.now().year + 1)
        held = self.staff_keys.holders(years)
        return tuple(
            StaffYear(year=year, holder=held[year], term=term_of_staff_year(year, calendar=found))
            for year in sorted(held)
        )


@dataclass(frozen=True, slots=True)
class EndStaffNames:
    library: Library
    staff_keys: StaffKeyHolders
    commits: Commits
    clock: Clock
    chance: Chance

    def __call__(self) -> int:
        """How many years went. Idempotent: whose key is gone is asked for no more."""
        return sum(1 for _ in self._ended())

    def _ended(self) -> Iterator[int]:
        now = self.clock.now()
        for one in BrowseStaffYears(self.library, self.staff_keys, self.clock)():
            # What is sealed today is sealed under this year's: it is never over before its end.
            if one.year < now.year and one.term.is_over(now):
                said = Announcement(EventType.STAFF_NAMES_ENDED, str(one.year), 0)
                fact = told(self.chance, said, at=now, by=THE_CLOCK, action="end_staff_names")
                self.commits.commit(Change(fact=fact, drops=(KeyDrop(one.holder, Purpose.TEXT),)))
                yield one.year
