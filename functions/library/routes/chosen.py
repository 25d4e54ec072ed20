"""Pictures that somebody chose in a grid, for whatever its buttons do with them."""

from typing import ClassVar, Final

from pydantic import Field

from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.describe_assets import MOST_AT_ONCE
from quitclaim_web.doors.asked import Asked, AssetKey

# What can be done with many pictures at once: each has a part in grid_acts.html.
_IN_BULK: Final = (Action.ADD_ASSET, Action.REVIEW, Action.MARK_FACE, Action.PUBLISH)


class Chosen(Asked):
    """A grid is one form, with a button for each act."""

    shares_form: ClassVar[bool] = True
    asset: tuple[AssetKey, ...] = Field(default=(), max_length=MOST_AT_ONCE)


def acts_of(member: Member) -> frozenset[str]:
    """What the form of a grid offers her."""
    return frozenset(act.value for act in _IN_BULK if member.may(act))
