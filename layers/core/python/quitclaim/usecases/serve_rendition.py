from dataclasses import dataclass

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import RenditionId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.publishing.renditions import Rendition, Service
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.changes import Change
from quitclaim.ports.consents import Consents
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.reading_scenes import Reader
from quitclaim.usecases.recalling import recall
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class ServeRendition(LibraryDesk):
    consents: Consents
    blobs: Blobs

    def __call__(self, rendition: RenditionId) -> bytes | None:
        """
        The bytes, if the rules of this instant allow exactly these; None otherwise (I2).

        When anything moved since it was decided, it is decided again here and now: one step of
        the no-counter stops every rendition of everybody until somebody has looked again.
        """
        row = self.library.rendition(rendition)
        if row is None or row.recalled_at is not None:
            return None
        if self._still_stands(row) or self._stands_again(row):
            return self.blobs.get(Shelf.PICTURES, row.id)
        return None

    def _still_stands(self, row: Rendition) -> bool:
        """Two small reads; nobody's records are needed while nothing moved."""
        rules, asset = self.library.rules(), self.library.asset(row.asset)
        if asset is None:
            return False
        stamp = Stamp(asset=asset.version, rules=rules.version, noes=rules.noes)
        return row.service(stamp=stamp, at=self.clock.now()) is Service.SERVE

    def _stands_again(self, row: Rendition) -> bool:
        """Decide afresh; the answer is written only if nothing moved while it was found."""
        scene = Reader(self.consents, self.library).scene(row.asset)
        if scene is None:
            return False
        verdict = verdict_on(scene, channel=row.channel, at=self.clock.now())
        try:
            if not (verdict.is_publishable and row.serves(verdict)):
                recall(self, row, blobs=self.blobs, by=THE_CLOCK)
                return False
            self._write_again(row, verdict)
        except Conflict:
            return False  # somebody else is deciding: not served rather than served wrongly
        return True

    def _write_again(self, row: Rendition, verdict: Verdict) -> None:
        again = row.decided_again(verdict)
        said = Announcement(EventType.RENDITION_PUBLISHED, row.id, again.version)
        fact = told(self.chance, said, at=verdict.at, by=THE_CLOCK, action="serve_rendition")
        change = Change(fact=fact, writes=(Write(again, row),), unless_moved=verdict.stamp)
        self.commits.commit(change)
