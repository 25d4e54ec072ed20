from dataclasses import dataclass

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import RenditionId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.domain.publishing.verdict import Verdict
from quitclaim.ports.addresses import Handing
from quitclaim.ports.blobs import Blobs
from quitclaim.ports.changes import Change
from quitclaim.ports.takings import Takings
from quitclaim.ports.writes import Write
from quitclaim.usecases.recalling import recall
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.serving_desk import ServingDesk, address_for, allows


@dataclass(frozen=True, slots=True)
class ServeRendition(ServingDesk):
    blobs: Blobs
    handing: Handing
    takings: Takings

    def __call__(
        self, rendition: RenditionId, *, to_anybody: bool = True, only_head: bool = False
    ) -> str | None:
        """
        Where it is for a minute at most, if the rules of this instant allow exactly these bytes;
        None otherwise, whatever the reason (I2). One leaf either way (R41).

        When anything moved since it was decided, it is decided again here and now: one step of
        the no-counter stops every rendition of everybody until somebody has looked again.
        `to_anybody`: what is for an internal channel is not. Whoever reads a page takes nothing
        away: visits are counted by the day (R29).
        """
        try:
            row = until_it_holds(lambda: self._found(rendition, to_anybody=to_anybody))
        except Conflict:
            self._tell()  # others go on deciding: rather nothing than the wrong thing
            return None
        if row is None:
            return None
        now = self.clock.now()
        if not only_head:
            self.takings.count_fetch(row, on=now.date())
        return self.handing.rendition(
            row.id, kept_for=address_for(row, at=now), only_head=only_head
        )

    def _found(self, rendition: RenditionId, *, to_anybody: bool) -> Rendition | None:
        row = self.library.rendition(rendition)
        if row is None or row.recalled_at is not None:
            self._tell()
            return None
        rules, asset = self.library.rules(), self.library.asset(row.asset)
        rule = rules.channels.get(row.channel)
        if asset is None or (to_anybody and rule is not None and not rule.external):
            self._tell()
            return None
        if self.stands(row, asset=asset, rules=rules):
            self._tell(_taken(row))
            return row
        return self._decided_again(row)

    def _decided_again(self, row: Rendition) -> Rendition | None:
        """Decide afresh; the answer is written only if nothing moved while it was found."""
        verdict = self.judged(row)
        if verdict is None:
            self._tell()
            return None
        if allows(verdict, row):
            return self._write_again(row, verdict)
        # No change may have led here, but a clock that was set back: somebody has to look again.
        touched = Touched(Reach.ASSET, row.asset)
        recall(self, row, blobs=self.blobs, by=THE_CLOCK, touches=(touched,))
        return None

    def _write_again(self, row: Rendition, verdict: Verdict) -> Rendition:
        again = row.decided_again(verdict)
        said = Announcement(EventType.RENDITION_PUBLISHED, row.id, again.version)
        fact = told(
            self.chance, said, _taken(again), at=verdict.at, by=THE_CLOCK, action="serve_rendition"
        )
        self.commits.commit(
            Change(fact=fact, writes=(Write(again, row),), unless_moved=verdict.stamp)
        )
        return again

    def _tell(self, *said: Announcement) -> None:
        at = self.clock.now()
        fact = told(self.chance, *said, at=at, by=THE_CLOCK, action="serve_rendition")
        self.commits.commit(Change(fact=fact))


def _taken(row: Rendition) -> Announcement:
    return Announcement(EventType.RENDITION_TAKEN, row.id, row.version)
