"""Templates that nobody was looked for with for so long go by the clock; consents stay (R39)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Final

from quitclaim.domain.errors import PermanentError
from quitclaim.domain.forgetting.idling import UsesCounted
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.keys import Keys
from quitclaim.ports.paging import Cursor
from quitclaim.ports.template_uses import TemplateUses
from quitclaim.ports.terms import Rounds, TemplatesRound
from quitclaim.usecases.drop_idle import DropIdle

# What a function has the time for: whoever is left is gone through from there on.
LOOKED_AT: Final = 5000
ENDED: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplatesEnded:
    """How many went, and of how many people none could; `following`: as of a round."""

    templates: int
    stuck: int = 0
    following: TemplatesRound | None = None


@dataclass(frozen=True, slots=True)
class EndTemplates:
    consents: Consents
    keys: Keys
    clock: Clock
    template_uses: TemplateUses
    rounds: Rounds
    drop: DropIdle

    def __call__(self, since: TemplatesRound | None = None) -> TemplatesEnded:
        """
        Go through everybody who has a template key, so many people a round; idempotent.

        What stays is counted by the day of its last use, for the calendar; where nobody decided
        when a template is idle, that is all.
        """
        ended = self._round(since)
        if ended.following:
            self.rounds.go_on(ended.following)
        return ended

    def _round(self, since: TemplatesRound | None) -> TemplatesEnded:
        after = since.after_people if since else None
        days, went, looked_at = Counter(since.days if since else {}), Counter[str](), 0
        while True:
            page = self.consents.known(after=after)
            # Whoever has no key has no template that opens.
            for person in sorted(self.keys.holders(page.items, purpose=Purpose.TEMPLATE)):
                went += self._gone(PersonId(person), days)
            looked_at, after = looked_at + len(page.items), page.following
            if after is None:
                self.template_uses.count(UsesCounted(at=self.clock.now(), days=dict(days)))
            if after is None or looked_at >= LOOKED_AT or went["templates"] >= ENDED:
                return _ended(went, days, after=after)

    def _gone(self, person: PersonId, days: Counter[date]) -> Counter[str]:
        """The others do not wait until somebody looked why hers cannot go."""
        try:
            gone = self.drop(person)
            days.update(self.drop.days(person).values())
        except PermanentError:
            return Counter(stuck=1)
        return Counter(templates=gone)


def _ended(went: Counter[str], days: Counter[date], *, after: Cursor | None) -> TemplatesEnded:
    following = TemplatesRound(after_people=after, days=dict(days)) if after else None
    return TemplatesEnded(templates=went["templates"], stuck=went["stuck"], following=following)
