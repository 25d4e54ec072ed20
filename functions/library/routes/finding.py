"""Somebody found by name, or by the number she held up, to be chosen from those found."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from functions.library.routes.people_told import PersonListed
from functions.library.routes.reception import Reception
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.organisation.members import Visible
from quitclaim.usecases.browse_people import BrowsePeople, Known
from quitclaim.usecases.find_card import FindCard
from quitclaim_web.doors.call import Call

_FEW: Final = 10
_NUMBER: Final = re.compile("[1-9][0-9]{0,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """
    `is_cut`: there are more; a longer part of the name finds fewer. `cards`: the numbers that each
    of them was given at an event.
    """

    sought: str = ""
    people: tuple[PersonListed, ...] = ()
    is_cut: bool = False
    cards: Mapping[PersonId, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    people: BrowsePeople
    reception: Reception

    def __call__(self, call: Call[Any], sought: str, *, where: Collection[CollectionId]) -> Matches:
        """Nobody for whoever is not shown names: she finds nobody by one either (R42)."""
        name = sought.strip()
        if not name or not call.member.sees(Visible.NAMES):
            return Matches(sought=name)
        few, is_cut = self._few(name, where)
        look = self.reception.of(call, *few)
        return Matches(
            sought=name,
            people=tuple(map(look.listed, few)),
            is_cut=is_cut,
            cards={one.id: self._card.cards_of(one.id) for one in few},
        )

    @property
    def _card(self) -> FindCard:
        return FindCard(self.reception.consents, self.reception.requests)

    def _few(self, name: str, where: Collection[CollectionId]) -> tuple[tuple[Known, ...], bool]:
        """A number is of a card that was held up at the picture's own event (R62)."""
        if _NUMBER.fullmatch(name):
            holders = self._card(int(name), collections=where)
            return tuple(map(self.people.person, holders[:_FEW])), len(holders) > _FEW
        found = self.people(name=name)
        return found.people[:_FEW], found.count > _FEW
