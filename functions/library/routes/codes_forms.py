"""What the form for an event code says, and what is told of codes."""

from datetime import date, datetime
from typing import Final, Literal

from pydantic import Field

from functions.library.routes.people_forms import day_in
from quitclaim.domain.checks import require
from quitclaim.domain.consents.event_codes import LONGEST, EventCode
from quitclaim.domain.ids import Channel, CollectionId, TokenHash
from quitclaim.domain.instants import Interval, end_of
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.scope import PublicationScope
from quitclaim_web.doors.asked import Asked, CollectionKey, Shown

_A_TEXT: Final = 2000


class WhichCode(Asked):
    code: TokenHash = Field(pattern="^[0-9a-f]{64}$")


class WhatBecameOfIt(Asked):
    done: Literal["withdrawn"] | None = None


class NewCode(Asked):
    """`until` as it was typed: the last day on which the square opens anything."""

    collection: CollectionKey | None = None
    channels: frozenset[Channel] = frozenset()
    names: Literal["yes"] | None = None
    until: str = Field(default="", max_length=_A_TEXT)
    alternative: str = Field(default="", max_length=_A_TEXT)

    def wrong_under(self, rules: Rules, *, at: datetime) -> tuple[str, ...]:
        found = [] if self.collection else ["collection"]
        if not self.channels or not self.channels <= rules.channels.keys():
            found.append("channels")
        end = self._end(rules)
        if end is None or not at < end <= at + LONGEST:
            found.append("until")
        return tuple(found)

    def during(self, rules: Rules, *, at: datetime) -> Interval:
        return Interval(at, self._end(rules))

    def asked(self, rules: Rules) -> PublicationScope:
        chosen = [rules.channels[channel] for channel in self.channels]
        return PublicationScope(
            channels=self.channels,
            purposes=frozenset(rule.purpose for rule in chosen),
            territories=frozenset(rule.territory for rule in chosen),
            collection=self.collection,
            names_allowed=self.names is not None,
        )

    def _end(self, rules: Rules) -> datetime | None:
        day = day_in(self.until)
        return end_of(day, rules.zone) if day else None


class CodeAsked(Asked):
    collection: CollectionKey
    channels: frozenset[Channel]
    names: bool = False
    until: date = Field(description="The last day on which it opens anything.")
    alternative: str | None = Field(default=None, max_length=_A_TEXT)

    def form(self, rules: Rules, *, at: datetime) -> NewCode:
        form = NewCode(
            collection=self.collection,
            channels=self.channels,
            names="yes" if self.names else None,
            until=self.until.isoformat(),
            alternative=self.alternative or "",
        )
        wrong = form.wrong_under(rules, at=at)
        require(not wrong, f"it cannot be made so: look at {', '.join(wrong)}")
        return form


class CodeShown(Shown):
    """`called`: its collection. The address itself is told once, when it is made."""

    code: TokenHash
    collection: CollectionId | None
    called: str | None
    channels: tuple[Channel, ...]
    names: bool
    made_at: datetime
    until: datetime
    is_open: bool
    withdrawn_at: datetime | None


class CodesListed(Shown):
    codes: tuple[CodeShown, ...]


class CodeMade(CodeShown):
    address: str


def shown(code: EventCode, *, called: str | None, at: datetime) -> CodeShown:
    return CodeShown(
        code=code.id,
        collection=code.asked.collection,
        called=called,
        channels=tuple(sorted(code.asked.channels)),
        names=code.asked.names_allowed,
        made_at=code.made_at,
        until=code.until,
        is_open=code.is_open(at=at),
        withdrawn_at=code.withdrawn_at,
    )
