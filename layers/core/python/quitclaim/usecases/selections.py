"""Selections: begun, filled, named, emptied and deleted by staff (R61)."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, MemberId, SelectionId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.publishing.selections import Selection
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits, KeyDrop, Purpose
from quitclaim.ports.clock import Clock
from quitclaim.ports.selections import Selections
from quitclaim.ports.writes import Write
from quitclaim.usecases.browse_library import is_there
from quitclaim.usecases.retelling import told, until_it_holds


@dataclass(frozen=True, slots=True)
class SelectionDesk:
    selections: Selections
    commits: Commits
    clock: Clock
    chance: Chance

    def known(self, selection: SelectionId) -> Selection:
        found = self.selections.selection(selection)
        if found is None or found.deleted_at is not None:
            raise NotFound(selection)
        return found

    def write(
        self,
        record: Selection,
        before: Selection | None,
        *,
        became: EventType,
        member: MemberId,
        drops: tuple[KeyDrop, ...] = (),
    ) -> None:
        said = Announcement(became, record.id, record.version)
        fact = told(
            self.chance,
            said,
            at=self.clock.now(),
            by=Speaker(Role.STAFF, member),
            action=became.replace(".", "_"),
        )
        self.commits.commit(Change(fact=fact, writes=(Write(record, before),), drops=drops))


@dataclass(frozen=True, slots=True)
class MakeSelection(SelectionDesk):
    catalogue: Catalogue

    def __call__(self, name: str, assets: Iterable[AssetId] = (), *, member: MemberId) -> Selection:
        wanted = tuple(dict.fromkeys(assets))
        require_there(self.catalogue, wanted)
        made = Selection(
            id=SelectionId(self.chance.uuid()),
            name=name.strip(),
            assets=wanted,
            made_by=member,
            made_at=self.clock.now(),
        )
        self.write(made, None, became=EventType.SELECTION_MADE, member=member)
        return made


@dataclass(frozen=True, slots=True)
class ChangeSelection(SelectionDesk):
    catalogue: Catalogue

    def add(
        self, selection: SelectionId, assets: Collection[AssetId], *, member: MemberId
    ) -> Selection:
        """All of them or, where one is not there, none."""
        require_there(self.catalogue, assets)
        return self._changed(selection, lambda one: one.with_these(assets), member=member)

    def remove(
        self, selection: SelectionId, assets: Collection[AssetId], *, member: MemberId
    ) -> Selection:
        return self._changed(selection, lambda one: one.without(assets), member=member)

    def rename(self, selection: SelectionId, name: str, *, member: MemberId) -> Selection:
        return self._changed(selection, lambda one: one.renamed(name.strip()), member=member)

    def _changed(
        self,
        selection: SelectionId,
        change: Callable[[Selection], Selection],
        *,
        member: MemberId,
    ) -> Selection:
        """No change writes nothing."""
        return until_it_holds(lambda: self._once(selection, change, member=member))

    def _once(
        self,
        selection: SelectionId,
        change: Callable[[Selection], Selection],
        *,
        member: MemberId,
    ) -> Selection:
        found = self.known(selection)
        changed = change(found)
        if changed != found:
            self.write(changed, found, became=EventType.SELECTION_CHANGED, member=member)
        return changed


@dataclass(frozen=True, slots=True)
class DeleteSelection(SelectionDesk):
    def __call__(self, selection: SelectionId, *, member: MemberId) -> None:
        """Its name cannot be read any more, and links to it open nothing."""
        until_it_holds(lambda: self._once(selection, member=member))

    def _once(self, selection: SelectionId, *, member: MemberId) -> None:
        found = self.known(selection)
        self.write(
            found.deleted(at=self.clock.now()),
            found,
            became=EventType.SELECTION_DELETED,
            member=member,
            drops=(KeyDrop(selection, Purpose.TEXT),),
        )


def require_there(catalogue: Catalogue, assets: Collection[AssetId]) -> None:
    known = catalogue.assets(assets)
    for one in assets:
        if one not in known or not is_there(known[one]):
            raise NotFound(one)
