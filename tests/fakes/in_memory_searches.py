"""Texts and the searches of the library: they lag, and find nothing whose key is gone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.pictures.keywords import folded
from quitclaim.domain.publishing.needs import Need
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.verdicts import DUE, due, needing
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemorySearches:
    world: World

    @port_call("library.describe")
    def describe(self, asset: AssetId, description: Description) -> None:
        key = self.world.keys.get((asset, Purpose.TEXT))
        if key is None:
            raise NotFound("the text key of this asset is gone")
        _, before = self.world.descriptions.get(asset, (key, None))
        old = _shelves(before) if before else frozenset()
        new = _shelves(description)
        for shelf in sorted(old - new):
            self.world.searches.remove(shelf, asset)
        for shelf in sorted(new - old):
            self.world.searches.file(shelf, asset)
        self.world.descriptions[asset] = (key, description)

    @port_call("library.description")
    def description(self, asset: AssetId) -> Description | None:
        sealed_with, description = self.world.descriptions.get(asset, (None, None))
        return description if self.world.keys.get((asset, Purpose.TEXT)) == sealed_with else None

    @port_call("library.with_keyword")
    def with_keyword(self, keyword: str, *, after: Cursor | None = None) -> Page[AssetId]:
        rows = self.world.searches.found(f"word:{folded(keyword)}")
        legible = (row for row in rows if self.world.has_key(row, Purpose.TEXT))
        return self.page(legible, of=f"word:{folded(keyword)}", after=after)

    @port_call("library.taken_in")
    def taken_in(self, month: date, *, after: Cursor | None = None) -> Page[AssetId]:
        return self._search(f"month:{month:%Y-%m}", after=after)

    @port_call("library.usable_on")
    def usable_on(
        self, channel: Channel, outcome: Outcome, *, after: Cursor | None = None
    ) -> Page[AssetId]:
        return self._search(f"usable:{channel}:{outcome}", after=after)

    @port_call("library.due")
    def due(self, at: datetime, *, after: Cursor | None = None) -> Page[AssetId]:
        rows = (row for row in self.world.searches.found(DUE) if row.partition("|")[0] <= due(at))
        page = self.world.pages.page(rows, of=f"due:{at}", after=after)
        return Page(tuple(AssetId(row.split("|")[1]) for row in page.items), page.following)

    @port_call("library.needing")
    def needing(self, need: Need, *, after: Cursor | None = None) -> Page[AssetId]:
        page = self.world.pages.page(
            self.world.searches.found(needing(need)), of=needing(need), after=after
        )
        ids = (AssetId(row.partition("|")[0]) for row in page.items)
        return Page(tuple(dict.fromkeys(ids)), page.following)

    def _search(self, shelf: str, *, after: Cursor | None) -> Page[AssetId]:
        return self.page(self.world.searches.found(shelf), of=shelf, after=after)

    def page(self, rows: Iterable[str], *, of: str, after: Cursor | None) -> Page[AssetId]:
        page = self.world.pages.page(rows, of=of, after=after)
        return Page(tuple(AssetId(row) for row in page.items), page.following)


def _shelves(description: Description) -> frozenset[str]:
    return frozenset(f"word:{folded(keyword)}" for keyword in description.keywords)
