"""Where pictures may go out and until when, as every form that asks for it says it."""

from datetime import datetime
from typing import Final, Literal

from pydantic import Field

from functions.library.routes.people_forms import day_in
from quitclaim.domain.ids import Channel
from quitclaim.domain.instants import end_of
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.scope import PublicationScope
from quitclaim_web.doors.asked import Asked, CollectionKey

_A_TEXT: Final = 2000


class WhereShown(Asked):
    """`until` as it was typed: the last day. `collection` None: wherever we show anything."""

    channels: frozenset[Channel] = frozenset()
    names: Literal["yes"] | None = None
    collection: CollectionKey | None = None
    until: str = Field(default="", max_length=_A_TEXT)
    alternative: str = Field(default="", max_length=_A_TEXT)

    def publication(self, rules: Rules) -> PublicationScope:
        chosen = [rules.channels[channel] for channel in self.channels]
        return PublicationScope(
            channels=self.channels,
            purposes=frozenset(rule.purpose for rule in chosen),
            territories=frozenset(rule.territory for rule in chosen),
            collection=self.collection,
            names_allowed=self.names is not None,
        )

    def ends(self, rules: Rules) -> datetime | None:
        """None where no day was typed."""
        day = day_in(self.until)
        return end_of(day, rules.zone) if day else None
