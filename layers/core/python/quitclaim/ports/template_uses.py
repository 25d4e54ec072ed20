from collections.abc import Mapping
from datetime import date
from typing import Protocol

from quitclaim.domain.forgetting.idling import UsesCounted
from quitclaim.domain.ids import PersonId, TemplateId


class UsesNoted(Protocol):
    """What the last round over templates counted; nothing of any single one."""

    def counted(self) -> UsesCounted | None:
        """None before the first round, or where it cannot be read."""


class TemplateUses(UsesNoted, Protocol):
    """On which day somebody was last looked for with a template: it lies with it, and goes."""

    def of(self, person: PersonId) -> Mapping[TemplateId, date | None]:
        """
        Of all that lie there under her, read consistently.

        None: kept by a release that noted none.
        """

    def note(self, person: PersonId, template: TemplateId, *, on: date) -> None:
        """For one that has no day, as long as it lies there; what was noted meanwhile stays."""

    def count(self, counted: UsesCounted) -> None:
        """In place of what was counted before."""
