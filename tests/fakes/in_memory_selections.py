from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final, TypeVar

from quitclaim.domain.ids import SelectionId, TokenHash
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.ports.changes import Purpose
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.world import Report, World

T = TypeVar("T", Selection, ShareLink)
_END_OF_TIME: Final = int(datetime.max.replace(tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class InMemorySelections:
    world: World

    @port_call("selections.selection")
    def selection(self, selection: SelectionId) -> Selection | None:
        found = self._legible("selection", self.world.selections.get(selection))
        if found is None or self.world.has_key(selection, Purpose.TEXT):
            return found
        return replace(found, name=None)

    @port_call("selections.listed")
    def listed(self, *, after: Cursor | None = None) -> Page[Selection]:
        """Rows sort upwards: the time that is left puts the latest first."""
        there = [one for one in self.world.selections.values() if one.deleted_at is None]
        left = {one: _END_OF_TIME - int(one.made_at.timestamp()) for one in there}
        rows = [f"{left[one]:020}|{one.id}" for one in there]
        page = self.world.pages.page(rows, of="selections", after=after)
        found = (self.selection(SelectionId(row.partition("|")[2])) for row in page.items)
        return Page(tuple(one for one in found if one), page.following)

    @port_call("selections.share")
    def share(self, token: TokenHash) -> ShareLink | None:
        found = self._legible("share", self.world.shares.get(token))
        return found and replace(found, recipient=None)

    @port_call("selections.shares")
    def shares(self, selection: SelectionId) -> tuple[ShareLink, ...]:
        ours = (one for _, one in sorted(self.world.shares.items()) if one.selection == selection)
        found = (self._legible("share", one) for one in ours)
        return tuple(
            one if self.world.has_key(one.id, Purpose.TEXT) else replace(one, recipient=None)
            for one in found
            if one
        )

    @port_call("selections.unforgotten")
    def unforgotten(self, before: datetime, *, after: Cursor | None = None) -> Page[ShareLink]:
        known = (one for one in self.world.shares.values() if one.forgotten_at is None)
        rows = [f"{one.last.isoformat()}|{one.id}" for one in known if one.last < before]
        page = self.world.pages.page(rows, of="unforgotten", after=after)
        found = (self.share(TokenHash(row.partition("|")[2])) for row in page.items)
        return Page(tuple(one for one in found if one), page.following)

    def _legible(self, kind: str, found: T | None) -> T | None:
        if found is None or found.id not in self.world.spoiled:
            return found
        self.world.reports.append(Report(kind, found.id, self.world.spoiled[found.id]))
        return None


def stored_selected(world: World, record: Selection | ShareLink) -> Selection | ShareLink | None:
    if isinstance(record, Selection):
        return world.selections.get(record.id)
    return world.shares.get(record.id)


def put_selected(world: World, record: Selection | ShareLink) -> None:
    """What is to be sealed has a key of its own, made where there is none yet."""
    if isinstance(record, Selection):
        world.selections[record.id], is_secret = record, record.name is not None
    else:
        world.shares[record.id], is_secret = record, record.recipient is not None
    if is_secret:
        world.keys.setdefault((record.id, Purpose.TEXT), world.fresh_key())
