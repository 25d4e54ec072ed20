from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import RenditionId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.publishing.renditions import Rendition, Service
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from quitclaim.ports.addresses import Handing
from quitclaim.ports.blobs import Blobs
from quitclaim.ports.changes import Change
from quitclaim.ports.consents import Consents
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.reading_scenes import Reader
from quitclaim.usecases.recalling import recall
from quitclaim.usecases.retelling import told, until_it_holds

# DESIGN: how long an address that was given out may outlive a no.
LONGEST: Final = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class ServeRendition(LibraryDesk):
    consents: Consents
    blobs: Blobs
    handing: Handing

    def __call__(
        self, rendition: RenditionId, *, to_anybody: bool = True, only_head: bool = False
    ) -> str | None:
        """
        Where it is for a minute at most, if the rules of this instant allow exactly these bytes;
        None otherwise, whatever the reason (I2). One leaf either way (R41).

        When anything moved since it was decided, it is decided again here and now: one step of
        the no-counter stops every rendition of everybody until somebody has looked again.
        `to_anybody`: what is for an internal channel is not.
        """
        try:
            return until_it_holds(
                lambda: self._found(rendition, to_anybody=to_anybody, only_head=only_head)
            )
        except Conflict:
            self._tell()  # others go on deciding: rather nothing than the wrong thing
            return None

    def _found(self, rendition: RenditionId, *, to_anybody: bool, only_head: bool) -> str | None:
        row = self.library.rendition(rendition)
        if row is None or row.recalled_at is not None:
            self._tell()
            return None
        rules, asset = self.library.rules(), self.library.asset(row.asset)
        rule = rules.channels.get(row.channel)
        if asset is None or (to_anybody and rule is not None and not rule.external):
            self._tell()
            return None
        stamp = Stamp(asset=asset.version, rules=rules.version, noes=rules.noes)
        if row.service(stamp=stamp, at=self.clock.now()) is Service.SERVE:
            self._tell(_taken(row))
            return self._address(row, only_head=only_head)
        again = self._decided_again(row)
        return None if again is None else self._address(again, only_head=only_head)

    def _decided_again(self, row: Rendition) -> Rendition | None:
        """Decide afresh; the answer is written only if nothing moved while it was found."""
        scene = Reader(self.consents, self.library).scene(row.asset)
        if scene is None:
            self._tell()
            return None
        verdict = verdict_on(scene, channel=row.channel, at=self.clock.now())
        if verdict.is_publishable and row.serves(verdict):
            return self._write_again(row, verdict)
        recall(self, row, blobs=self.blobs, by=THE_CLOCK)
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

    def _address(self, row: Rendition, *, only_head: bool) -> str:
        """Not good for longer than what it leads to."""
        left = LONGEST if row.valid_until is None else row.valid_until - self.clock.now()
        kept_for = max(min(left, LONGEST), timedelta(seconds=1))
        return self.handing.rendition(row.id, kept_for=kept_for, only_head=only_head)

    def _tell(self, *said: Announcement) -> None:
        at = self.clock.now()
        fact = told(self.chance, *said, at=at, by=THE_CLOCK, action="serve_rendition")
        self.commits.commit(Change(fact=fact))


def _taken(row: Rendition) -> Announcement:
    return Announcement(EventType.RENDITION_TAKEN, row.id, row.version)
