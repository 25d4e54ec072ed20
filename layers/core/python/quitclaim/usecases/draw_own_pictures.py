"""The pictures somebody asked for on her own page: made one by one, everybody else hidden."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.archives.archives import PATIENCE
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.own_views import KEPT_FOR, OwnView, own_view
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.archives import Archives
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.ports.own_pictures import Drawing, OwnPictures, place_of
from quitclaim.ports.paging import every
from quitclaim.usecases.archive_desk import waiting_for
from quitclaim.usecases.own_pictures import is_hers_to_see
from quitclaim.usecases.retelling import told

# One round; the next one goes on where it ended.
_DRAWS_FOR: Final = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class DrawOwnPictures:
    library: Library
    consents: Consents
    commits: Commits
    clock: Clock
    chance: Chance
    own_pictures: OwnPictures
    drawing: Drawing
    archives: Archives

    def __call__(self, person: PersonId) -> int:
        """
        How many were made. What is there already is left as it is, so that whoever died or came
        twice does nothing twice; nothing is left of somebody who is erased meanwhile. With the last
        one, whoever packs an archive that waits for them is told.
        """
        until = self.clock.now() + _DRAWS_FOR
        drawn = failed = 0
        for asset, view in self._missing(person):
            if self._living(person) is None:
                break
            if self.clock.now() >= until:
                self._touch(Reach.OWN_PICTURES, person)
                break
            # One that the darkroom cannot open keeps nobody from the others; she asks again.
            try:
                self.drawing.draw(asset, view, person=person)
                drawn += 1
            except StoreUnavailable:
                failed += 1
        else:
            self._tell_packer(person, failed=failed)
        if self._living(person) is None:
            self.own_pictures.forget(person)
        return drawn

    def _missing(self, person: PersonId) -> Iterator[tuple[AssetId, OwnView]]:
        dossier = self._living(person)
        if dossier is None:
            return
        names = dossier.person.ids
        there = self.own_pictures.there(person)
        for one in (asset for name in names for asset in self._of(name)):
            asset = self.library.asset(one)
            view = own_view(asset, names=names) if asset and is_hers_to_see(asset) else None
            if isinstance(view, OwnView) and place_of(person, one, view=view) not in there:
                yield one, view

    def _of(self, name: PersonId) -> Iterator[AssetId]:
        return every(lambda after: self.library.assets_of(name, after=after))

    def _living(self, person: PersonId) -> Dossier | None:
        dossier = self.consents.dossier(person)
        return None if dossier is None or dossier.is_erased else dossier

    def _tell_packer(self, person: PersonId, *, failed: int) -> None:
        """What failed may be made the next time, for a while; then an archive goes without."""
        now = self.clock.now()
        waiting = waiting_for(self.archives, person, at=now)
        if any(not failed or now >= one.asked_at + PATIENCE for one in waiting):
            self._touch(Reach.ARCHIVES, person)

    def _touch(self, reach: Reach, person: PersonId) -> None:
        said = told(self.chance, at=self.clock.now(), by=THE_CLOCK, action="draw_own_pictures")
        self.commits.commit(Change(fact=said, touches=(Touched(reach, person),)))


@dataclass(frozen=True, slots=True)
class SweepOwnPictures:
    consents: Consents
    clock: Clock
    own_pictures: OwnPictures

    def __call__(self) -> int:
        """Those whose days are over; and what a crash left of somebody who is erased."""
        found = self.own_pictures.sweep(before=self.clock.now() - KEPT_FOR)
        for person in self.own_pictures.whose():
            dossier = self.consents.dossier(person)
            if dossier is None or dossier.is_erased:
                found += self.own_pictures.remains(person)
                self.own_pictures.forget(person)
        return found
