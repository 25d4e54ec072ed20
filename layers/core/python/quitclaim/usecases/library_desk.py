"""What every use case that changes an asset shares."""

from collections.abc import Callable
from dataclasses import dataclass

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits, KeyDrop
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import told, until_it_holds

Correction = Callable[[Asset], Asset]


@dataclass(frozen=True, slots=True)
class LibraryDesk:
    library: Library
    commits: Commits
    clock: Clock
    chance: Chance

    def known(self, asset: AssetId) -> Asset:
        found = self.library.asset(asset)
        if found is None:
            raise NotFound(asset)
        return found

    def corrected(
        self,
        asset: AssetId,
        correction: Correction,
        *,
        by: Speaker,
        became: EventType,
        drops: tuple[KeyDrop, ...] = (),
    ) -> Asset:
        """Apply a pure correction to the asset as it is now; no change writes nothing."""
        return until_it_holds(
            lambda: self._once(asset, correction, by=by, became=became, drops=drops)
        )

    def _once(
        self,
        asset: AssetId,
        correction: Correction,
        *,
        by: Speaker,
        became: EventType,
        drops: tuple[KeyDrop, ...],
    ) -> Asset:
        found = self.known(asset)
        # What could not be read came back empty: writing it would lose what people said.
        if found.unreadable:
            raise NotAllowed(Hindrance.UNREADABLE)
        corrected = correction(found)
        if corrected == found:
            return found
        said = Announcement(became, asset, corrected.version)
        action = became.replace(".", "_")
        self.commits.commit(
            Change(
                fact=told(self.chance, said, at=self.clock.now(), by=by, action=action),
                writes=(Write(corrected, found),),
                drops=drops,
            )
        )
        return corrected
