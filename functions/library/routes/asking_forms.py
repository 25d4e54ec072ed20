"""What is asked of somebody, as the form says it, and as a proposal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from pydantic import Field

from functions.library.routes.people_forms import WhichPerson
from functions.library.routes.scope_forms import WhereShown
from quitclaim.domain.consents.asking import Proposal, period_for
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import Channel
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.scope import BiometricScope, Scope, kind_of
from quitclaim_web.doors.asked import CollectionKey


class Boxes(WhereShown):
    """`until` "": as the rules say."""

    recognition: Literal["yes"] | None = None

    def wrong_under(self, rules: Rules, *, at: datetime) -> tuple[str, ...]:
        found = list[str]()
        asks_something = bool(self.channels or self.recognition)
        if not asks_something or not self.channels <= rules.channels.keys():
            found.append("channels")
        if self.names and not self.channels:
            found.append("names")
        if self.recognition and not rules.recognition:
            found.append("recognition")
        end = self.ends(rules)
        if self.until.strip() and (end is None or end <= at):
            found.append("until")
        return tuple(found)

    def proposals(self, dossier: Dossier, *, rules: Rules, at: datetime) -> Iterator[Proposal]:
        """One record per purpose group (R1)."""
        scopes: list[Scope] = [self.publication(rules)] if self.channels else []
        if self.recognition:
            scopes.append(BiometricScope(collection=self.collection))
        end = self.ends(rules)
        for scope in scopes:
            usual = period_for(dossier, kind=kind_of(scope), rules=rules, at=at)
            yield Proposal(
                asked=scope,
                during=Interval(at, end) if end else usual,
                alternative=self.alternative.strip() or None,
            )


class Preset(WhichPerson):
    """What is ticked when the form opens: a list of what is missing leads to it."""

    channels: frozenset[Channel] = Field(default=frozenset(), max_length=50)
    names: Literal["yes"] | None = None
    recognition: Literal["yes"] | None = None
    collection: CollectionKey | None = None

    @property
    def wish(self) -> "Wish":
        return Wish(**self.model_dump())


class Wish(WhichPerson, Boxes):
    step: Literal["preview", "edit", "send"] = "preview"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A wish, beside what decides whether it can be one."""

    wish: Wish
    dossier: Dossier
    rules: Rules
    at: datetime

    @property
    def wrong(self) -> tuple[str, ...]:
        return self.wish.wrong_under(self.rules, at=self.at)

    def proposals(self) -> Iterator[Proposal]:
        return self.wish.proposals(self.dossier, rules=self.rules, at=self.at)
