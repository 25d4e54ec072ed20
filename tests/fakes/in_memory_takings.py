"""Takings over the world, and the two lists of recalls."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from quitclaim.domain.ids import AssetId, MemberId, RenditionId, TakingId
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import Taking
from quitclaim.ports.changes import Purpose
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.takings import Fetches
from tests.fakes.calls import port_call
from tests.fakes.world import Report, World

# What sorts before every instant: the last first.
_FAR: Final = 10**12


@dataclass(frozen=True, slots=True)
class InMemoryTakings:
    world: World

    @port_call("takings.of_asset")
    def of_asset(self, asset: AssetId, *, after: Cursor | None = None) -> Page[Taking]:
        return self._page(lambda one: one.asset == asset, of=f"taken:{asset}", after=after)

    @port_call("takings.of_rendition")
    def of_rendition(self, row: Rendition, *, after: Cursor | None = None) -> Page[Taking]:
        place = row.asset, row.id
        return self._page(
            lambda one: (one.asset, one.rendition) == place, of=f"taken:{row.id}", after=after
        )

    @port_call("takings.recalls")
    def recalls(self, *, of: MemberId | None = None, after: Cursor | None = None) -> Page[Taking]:
        def is_on_it(taking: Taking) -> bool:
            return taking.recalled_at is not None and of in (None, taking.by.member)

        return self._page(is_on_it, of=f"recalls:{of}", after=after, sorted_by=_from_the_end)

    @port_call("takings.count_fetch")
    def count_fetch(self, row: Rendition, *, on: date) -> None:
        self.world.fetches[row.asset, row.id, on] += 1

    @port_call("takings.fetches_of")
    def fetches_of(self, asset: AssetId) -> tuple[Fetches, ...]:
        counts = sorted(self.world.fetches.items())
        return tuple(
            Fetches(rendition=rendition, day=day, count=count)
            for (one, rendition, day), count in counts
            if one == asset
        )

    @port_call("takings.to_call_back")
    def to_call_back(self, before: datetime, *, after: Cursor | None = None) -> Page[RenditionId]:
        waiting = self.world.to_call_back.items()
        rows = (f"{at.isoformat()}|{rendition}" for rendition, at in waiting if at < before)
        page = self.world.pages.page(rows, of="calling", after=after)
        ids = (RenditionId(row.partition("|")[2]) for row in page.items)
        return Page(tuple(ids), page.following)

    @port_call("takings.called_back")
    def called_back(self, rendition: RenditionId) -> None:
        self.world.to_call_back.pop(rendition, None)

    def _page(
        self,
        wanted: Callable[[Taking], bool],
        *,
        of: str,
        after: Cursor | None,
        sorted_by: Callable[[Taking], str] | None = None,
    ) -> Page[Taking]:
        row_of = sorted_by or _from_the_beginning
        known = {row_of(one): one.id for _, one in self.world.takings.values() if wanted(one)}
        page = self.world.pages.page(known, of=of, after=after)
        read = (self._legible(known[row]) for row in page.items)
        return Page(tuple(one for one in read if one), page.following)

    def _legible(self, taking: TakingId) -> Taking | None:
        key, known = self.world.takings[taking]
        if known.rendition in self.world.spoiled:
            problem = self.world.spoiled[known.rendition]
            self.world.reports.append(Report("taking", taking, problem))
            return None
        if key is None or self.world.keys.get((known.asset, Purpose.TEXT)) == key:
            return known
        return known.without_words()


def put_taking(world: World, taking: Taking) -> None:
    key = None
    if taking != taking.without_words():
        place = taking.asset, Purpose.TEXT
        if place not in world.keys:
            world.keys[place] = world.fresh_key()
        key = world.keys[place]
    world.takings[taking.id] = key, taking


def stored_taking(world: World, taking: Taking) -> Taking | None:
    known = world.takings.get(taking.id)
    return known[1] if known else None


def _from_the_beginning(taking: Taking) -> str:
    return f"{taking.rendition}|{taking.taken_at.isoformat()}|{taking.id}"


def _from_the_end(taking: Taking) -> str:
    since = taking.recalled_at or taking.taken_at
    last = _FAR - int(since.timestamp())
    return f"{taking.acknowledged is not None:d}|{last}|{taking.id}"
