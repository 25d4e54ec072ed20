from collections.abc import Iterable
from datetime import datetime
from typing import Final, Protocol

from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.domain.pictures.own_views import OwnView

# Whatever is made for one person, to be fetched by her.
FOR_PEOPLE: Final = "out/"
OWN_PICTURES: Final = f"{FOR_PEOPLE}pictures/"


class OwnPictures(Protocol):
    """
    Pictures made for whom they show, everybody else hidden, for a few days.

    Whose each is stands in its place, as ids; so it needs no row.
    """

    def there(self, person: PersonId) -> frozenset[str]:
        """The places of those that were made."""

    def read(self, place: str) -> bytes | None:
        """None where it is gone, since somebody said that it is there."""

    def address(self, place: str) -> str:
        """Good for minutes, for whoever has it: it is told to her alone."""

    def whose(self) -> frozenset[PersonId]:
        """Of whom any lies."""

    def forget(self, person: PersonId) -> None:
        """Idempotent; nothing of it is left, and nothing has versions."""

    def remains(self, person: PersonId) -> int: ...

    def sweep(self, *, before: datetime) -> int:
        """Delete whatever was made before; how much that was."""


class Drawing(Protocol):
    """The darkroom, which leaves of a picture what one person may see of it."""

    def draw(self, asset: AssetId, view: OwnView, *, person: PersonId) -> None:
        """A repeat overwrites. Raises StoreUnavailable where nothing was left."""


def place_of(person: PersonId, asset: AssetId, *, view: OwnView) -> str:
    return f"{folder_of(person)}{asset}/{view.name}"


def folder_of(person: PersonId) -> str:
    return f"{OWN_PICTURES}{person}/"


def view_in(place: str) -> str:
    """Which picture, and by its name what is shown of it: as long as that name holds, it may be."""
    return place.removeprefix(OWN_PICTURES).partition("/")[2]


def people_in(places: Iterable[str]) -> frozenset[PersonId]:
    return frozenset(PersonId(one.removeprefix(OWN_PICTURES).split("/")[0]) for one in places)
