"""Pictures that somebody chose in a grid, for whatever its buttons do with them."""

from typing import ClassVar

from pydantic import Field

from quitclaim.usecases.describe_assets import MOST_AT_ONCE
from quitclaim_web.doors.asked import Asked, AssetKey, CollectionKey


class Chosen(Asked):
    """A grid is one form, with a button for each act."""

    shares_form: ClassVar[bool] = True
    asset: tuple[AssetKey, ...] = Field(default=(), max_length=MOST_AT_ONCE)


class ChosenIn(Chosen):
    collection: CollectionKey
