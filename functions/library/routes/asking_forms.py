"""What is asked of somebody, as the form says it, and as a proposal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from pydantic import Field

from functions.library.routes.people_forms import WhichPerson, day_in
from quitclaim.domain.consents.asking import Proposal, period_for
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import Channel
from quitclaim.domain.instants import Interval, end_of
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.scope import BiometricScope, PublicationScope, Scope, kind_of
from quitclaim_web.doors.asked import CollectionKey

_A_TEXT = 2000


class Wish(WhichPerson):
    """`collection` None: wherever the organisation shows it. `until` "": as the rules say."""

    step: Literal["preview", "edit", "send"] = "preview"
    channels: frozenset[Channel] = frozenset()
    names: Literal["yes"] | None = None
    recognition: Literal["yes"] | None = None
    collection: CollectionKey | None = None
    until: str = Field(default="", max_length=_A_TEXT)
    alternative: str = Field(default="", max_length=_A_TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A wish, beside what decides whether it can be one."""

    wish: Wish
    dossier: Dossier
    rules: Rules
    at: datetime

    @property
    def until(self) -> datetime | None:
        day = day_in(self.wish.until)
        return end_of(day, self.rules.zone) if day else None

    @property
    def wrong(self) -> tuple[str, ...]:
        wish, found = self.wish, list[str]()
        asks_something = bool(wish.channels or wish.recognition)
        if not asks_something or not wish.channels <= self.rules.channels.keys():
            found.append("channels")
        if wish.names and not wish.channels:
            found.append("names")
        if wish.recognition and not self.rules.recognition:
            found.append("recognition")
        if wish.until.strip() and (self.until is None or self.until <= self.at):
            found.append("until")
        return tuple(found)

    def proposals(self) -> Iterator[Proposal]:
        """One record per purpose group (R1)."""
        if self.wish.channels:
            yield self._proposal(self._publication())
        if self.wish.recognition:
            yield self._proposal(BiometricScope(collection=self.wish.collection))

    def _publication(self) -> Scope:
        rules = [self.rules.channels[channel] for channel in self.wish.channels]
        return PublicationScope(
            channels=self.wish.channels,
            purposes=frozenset(rule.purpose for rule in rules),
            territories=frozenset(rule.territory for rule in rules),
            collection=self.wish.collection,
            names_allowed=self.wish.names is not None,
        )

    def _proposal(self, scope: Scope) -> Proposal:
        usual = period_for(self.dossier, kind=kind_of(scope), rules=self.rules, at=self.at)
        return Proposal(
            asked=scope,
            during=Interval(self.at, self.until) if self.until else usual,
            alternative=self.wish.alternative.strip() or None,
        )
