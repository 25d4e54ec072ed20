"""What the form for an event code says, and what is told of codes."""

from datetime import date, datetime
from typing import Final, Literal

from pydantic import Field

from functions.library.routes.scope_forms import WhereShown
from quitclaim.domain.checks import require
from quitclaim.domain.consents.event_codes import LONGEST, EventCode
from quitclaim.domain.ids import Channel, CollectionId, TokenHash
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.rules import Rules
from quitclaim_web.doors.asked import Asked, CollectionKey, Shown

_A_TEXT: Final = 2000


class WhichCode(Asked):
    code: TokenHash = Field(pattern="^[0-9a-f]{64}$")


class WhatBecameOfIt(Asked):
    done: Literal["withdrawn"] | None = None


class NewCode(WhereShown):
    """`until`: the last day on which the square opens anything."""

    def wrong_under(self, rules: Rules, *, at: datetime) -> tuple[str, ...]:
        found = [] if self.collection else ["collection"]
        if not self.channels or not self.channels <= rules.channels.keys():
            found.append("channels")
        end = self.ends(rules)
        if end is None or not at < end <= at + LONGEST:
            found.append("until")
        return tuple(found)

    def during(self, rules: Rules, *, at: datetime) -> Interval:
        return Interval(at, self.ends(rules))


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
