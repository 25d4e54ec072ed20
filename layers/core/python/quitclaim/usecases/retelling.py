"""Saying a thing again when somebody else moved what was read, and writing down what was done."""

from collections.abc import Callable
from datetime import datetime
from typing import Final, TypeVar

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Announcement, Fact
from quitclaim.domain.people.person import Speaker
from quitclaim.ports.chance import Chance

ATTEMPTS: Final = 5
T = TypeVar("T")


def until_it_holds(attempt: Callable[[], T]) -> T:
    """A lost race is read and decided again; whoever keeps losing it is told, never silenced."""
    for _ in range(ATTEMPTS - 1):
        try:
            return attempt()
        except Conflict:
            continue
    return attempt()


def told(chance: Chance, *announced: Announcement, at: datetime, by: Speaker, action: str) -> Fact:
    return Fact(id=FactId(chance.uuid()), at=at, by=by, action=action, announced=announced)
