"""What the forms of the team's pages say; a mistake in them is told beside its field."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, Self

from pydantic import Field

from functions.library.routes.members_told import (
    ADDRESS,
    LONGEST_ADDRESS,
    LONGEST_NAME,
    WhichMember,
)
from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.members import INTERNAL, Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.asked import Asked

# Those there are from the beginning; they have a name in every language.
_USUAL: Final = tuple(map(Channel, ("website", "social", "print", "press", INTERNAL)))
_ADDRESS: Final = re.compile(ADDRESS)
_A_TEXT: Final = 2000


class WhatBecame(Asked):
    done: Literal["member_changed", "member_dismissed"] | None = None


class NewPlace(Asked):
    """Any text is taken, so that the form comes back with what is wrong in it."""

    address: str = Field(default="", max_length=_A_TEXT)
    name: str = Field(default="", max_length=_A_TEXT)
    role: StaffRole = StaffRole.VIEWER
    visible: frozenset[Visible] = frozenset()
    channels: frozenset[Channel] = frozenset()

    @property
    def wrong(self) -> tuple[str, ...]:
        """The fields that cannot be so."""
        found = () if is_address(self.address.strip()) else ("address",)
        return found if 0 < len(self.name.strip()) <= LONGEST_NAME else (*found, "name")


class OtherSignIn(WhichMember):
    """Any text is taken, likewise."""

    address: str = Field(default="", max_length=_A_TEXT)


class OtherPlace(WhichMember):
    """All of it: a box that is not ticked is not sent."""

    role: StaffRole
    visible: frozenset[Visible] = frozenset()
    channels: frozenset[Channel] = frozenset()


def is_address(text: str) -> bool:
    return len(text) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Choices:
    """What a place can consist of."""

    channels: tuple[Channel, ...]
    roles: tuple[StaffRole, ...] = tuple(StaffRole)
    sights: tuple[Visible, ...] = tuple(Visible)
    usual: tuple[Channel, ...] = _USUAL

    @classmethod
    def beside(cls, hers: Iterable[Channel] = ()) -> Self:
        """`hers`: a channel of the organisation's own is not lost by saving."""
        return cls((*_USUAL, *sorted(set(hers) - set(_USUAL))))
