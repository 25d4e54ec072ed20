"""How many templates go when nobody is looked for with them, as numbers (R39)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.template_uses import UsesNoted
from quitclaim.usecases.set_rules import rules_of


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplatesCalendared:
    """
    `over`: how many go with the next round; `next_at`: when the next of them is over, unless it is
    used again. As the last round counted them, at `counted_at`.
    """

    templates: int
    over: int
    next_at: datetime | None
    counted_at: datetime


@dataclass(frozen=True, slots=True)
class BrowseTemplates:
    """Whoever looks here reads no template: the round that does counts them by the day."""

    library: Library
    template_uses: UsesNoted
    clock: Clock

    def __call__(self, calendar: Calendar | None = None) -> TemplatesCalendared | None:
        """None before the first round; `calendar`: as if it were set."""
        counted = self.template_uses.counted()
        if counted is None:
            return None
        known, now = calendar or rules_of(self.library).calendar, self.clock.now()
        return TemplatesCalendared(
            templates=counted.templates,
            over=counted.idle(known, at=now),
            next_at=counted.next_at(known, at=now),
            counted_at=counted.at,
        )
