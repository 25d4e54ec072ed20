"""What staff finds, with the form that says what was sought."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.chosen import acts_of
from functions.library.routes.finding import Finding, Matches
from functions.library.routes.grid_seen import Grid
from functions.library.routes.reception import Reception
from functions.library.routes.search_forms import Seeking, SeekingSomebody
from functions.library.routes.seen import CollectionShown, Looking
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.organisation.members import Visible
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.search_library import SearchLibrary
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.call import Call

Values = dict[str, Any]
_NOTHING: Final[Values] = {
    "pictures": None,
    "following": None,
    "matches": Matches(),
    "is_refused": False,
    "done": None,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finds:
    search: SearchLibrary
    browse: BrowseLibrary
    grid: Grid
    find: Finding
    reception: Reception
    addresses: Addresses

    def __call__(self, call: Call[Any], asked: Seeking) -> Values:
        """Who is on a picture is told to those who are shown faces (R42)."""
        sought = asked.sought
        if sought.person and not call.member.sees(Visible.FACES):
            raise NotFound(sought.person)
        found = self.search(sought, by=call.by, after=call.after)
        return {
            "pictures": self.grid.listed(call, found.page.items, listing=found.listing),
            "following": call.following(found.page.following),
        }

    def people(self, call: Call[Any], asked: SeekingSomebody) -> Matches:
        if not call.member.sees(Visible.FACES):
            return Matches(sought=asked.who.strip())
        where = () if asked.collection is None else (asked.collection,)
        return self.find(call, asked.who, where=where)

    def form(self, call: Call[Any], asked: Seeking) -> Values:
        """What a page is given, whatever was found."""
        sees = call.member.sees
        return _NOTHING | {
            "said": asked.said,
            "query": asked.query,
            "channels": sorted(rules_of(self.browse.library).channels),
            "collection": self._collection(call, asked.collection),
            "somebody": self._name(call, asked.person),
            "sees_people": sees(Visible.FACES) and sees(Visible.NAMES),
            "is_first": call.after is None,
            "may": acts_of(call.member),
        }

    def _collection(
        self, call: Call[Any], collection: CollectionId | None
    ) -> CollectionShown | None:
        if collection is None:
            return None
        return Looking(self.addresses, call.member).collection(self.browse.collection(collection))

    def _name(self, call: Call[Any], person: PersonId | None) -> str | None:
        """None for whoever is not shown names, and where nobody ever gave one."""
        return None if person is None else self.reception.around(call, [person]).name(person)
