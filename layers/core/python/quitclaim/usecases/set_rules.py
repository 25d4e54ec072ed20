"""The organisation's own settings, from the first time that somebody writes them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from quitclaim.domain.bases import Latitude, OrganisationKind
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.ports.library import Library
from quitclaim.ports.writes import RULES, Write
from quitclaim.usecases.change_rules import ChangeRules

# No channel, so nothing goes out, and no basis that outlives a no.
NOTHING_SET: Final = Rules(
    latitude=Latitude(organisation=OrganisationKind.PUBLIC, surviving=frozenset()), channels={}
)


def rules_of(library: Library) -> Rules:
    """As they stand, or else as strict as they begin."""
    try:
        return library.rules()
    except NotFound:
        return NOTHING_SET


class SetRules(ChangeRules):
    """Change them, or begin them with this change to the strictest there are."""

    def _once(self, change: Callable[[Rules], Rules], *, member: MemberId) -> Rules:
        try:
            return super()._once(change, member=member)
        except NotFound:
            first = replace(change(NOTHING_SET), version=1)
        said = Announcement(EventType.RULES_CHANGED, RULES, first.version)
        self._commit(Write(first), said=(said,), member=member)
        return first
