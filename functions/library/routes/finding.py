"""Somebody found by name, to be chosen from those found."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.people_told import PersonListed
from functions.library.routes.reception import Reception
from quitclaim.domain.organisation.members import Visible
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim_web.doors.call import Call

_FEW: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """`is_cut`: there are more; a longer part of the name finds fewer."""

    sought: str = ""
    people: tuple[PersonListed, ...] = ()
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    people: BrowsePeople
    reception: Reception

    def __call__(self, call: Call[Any], sought: str) -> Matches:
        """Nobody for whoever is not shown names: she finds nobody by one either (R42)."""
        name = sought.strip()
        if not name or not call.member.sees(Visible.NAMES):
            return Matches(sought=name)
        found = self.people(name=name)
        few = found.people[:_FEW]
        look = self.reception.of(call, *few)
        return Matches(sought=name, people=tuple(map(look.listed, few)), is_cut=found.count > _FEW)
