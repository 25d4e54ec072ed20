"""In which pictures somebody is marked, for staff who look after them (R32, R42)."""

from dataclasses import dataclass

from quitclaim.domain.ids import PersonId
from quitclaim.ports.consents import Consents
from quitclaim.ports.paging import Cursor, Page
from quitclaim.usecases.browse_library import BrowseLibrary, Shown
from quitclaim.usecases.sought_people import names_to_seek


@dataclass(frozen=True, slots=True)
class BrowseAppearances:
    consents: Consents
    browse: BrowseLibrary

    def __call__(self, person: PersonId, *, after: Cursor | None = None) -> Page[Shown]:
        """
        Page by page, those of whomever was found to be her too; a page may be empty.

        In no order that means anything, and without an instant: nobody is told where she was when.
        """
        aliases = names_to_seek(self.consents, person)
        place, _, begins = (after or "0|").partition("|")
        rest = aliases[int(place) :]
        if not rest:
            return Page(())
        page = self.browse.library.assets_of(rest[0], after=Cursor(begins) if begins else None)
        return Page(
            self.browse.shown(page).items, _following(page.following, place=int(place), rest=rest)
        )


def _following(cursor: Cursor | None, *, place: int, rest: tuple[PersonId, ...]) -> Cursor | None:
    if cursor is not None:
        return Cursor(f"{place}|{cursor}")
    return Cursor(f"{place + 1}|") if len(rest) > 1 else None
