"""
The house of the soak as it is kept: furnished once, and put back before each call.

No answer hangs on what was asked before, and nobody waits for the furniture to be carried in again.
"""

import pickle
from dataclasses import dataclass, fields
from typing import Any, Final, Self

from quitclaim.domain.organisation.roles import Action, StaffRole, may
from quitclaim.domain.organisation.tokens import READING
from tests.builders import WEBSITE
from tests.handlers.library import House
from tests.soak.api_house import open_house
from tests.soak.api_known import Named, instead, there_is

# Who lends a program what she may herself.
LENDERS: Final = tuple(one for one in StaffRole if may(one, Action.ISSUE_TOKEN))
READER: Final = "a token that reads a feed"
# These lead back to the world itself.
_LEFT: Final = {"called", "answered", "_failures"}


@dataclass(frozen=True, slots=True)
class KeptHouse:
    """`secrets`: of the token of a program of each of these, and of one that reads a feed."""

    house: House
    secrets: dict[str, str]
    _as_it_was: bytes
    _known: Named
    _instead: dict[str, Named]

    @classmethod
    def furnished(cls) -> Self:
        house = open_house()
        secrets: dict[str, str] = {role: _lent(house, by=role) for role in LENDERS}
        secrets[READER] = _lent(house, by=StaffRole.EDITOR, scopes=[*READING], channels=[WEBSITE])
        house.fakes.world.outbox.clear()
        return cls(house, secrets, kept(house), there_is(house), instead(house))

    def put_back(self) -> None:
        fakes = self.house.fakes
        world, backlog, chance = pickle.loads(self._as_it_was)  # noqa: S301  we wrote it
        vars(fakes.world).update(world)
        fakes.chance.random.setstate(chance)
        for name, value in backlog.items():
            setattr(self.house.backlog, name, value)

    def known(self, operation: str) -> Named:
        """What stands in the path of something that is there."""
        return self._known | self._instead.get(operation, {})


def kept(house: House) -> bytes:
    """All that a call can change."""
    world = {name: value for name, value in vars(house.fakes.world).items() if name not in _LEFT}
    lists = (one.name for one in fields(house.backlog) if one.name != "world")
    backlog = {name: getattr(house.backlog, name) for name in lists}
    return pickle.dumps((world, backlog, house.fakes.chance.random.getstate()))


def _lent(house: House, *, by: StaffRole, **fewer: Any) -> str:
    """With all that she may, or less."""
    wish = {"name": "soak", "scopes": [one for one in Action if may(by, one)], "days": 1}
    secret: str = house.call("POST", "/api/tokens", wish | fewer, by=by).json["secret"]
    return secret
