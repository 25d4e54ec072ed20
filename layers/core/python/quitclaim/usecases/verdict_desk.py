"""Deciding on an asset: what it may show now, what goes, and what is written down of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.stored import StoredVerdict, stored
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from quitclaim.ports.blobs import Blobs
from quitclaim.ports.changes import Change
from quitclaim.ports.consents import Consents
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.reading_scenes import Reader
from quitclaim.usecases.recalling import recall
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """`out`: what is out on the channel and may stay; `moved`: it was not written down so."""

    verdict: Verdict
    out: Rendition | None
    moved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """`stored` is read first: who decides later than all of this has written over it."""

    stored: Mapping[Channel, StoredVerdict]
    scene: Scene
    rows: tuple[Rendition, ...]

    @property
    def channels(self) -> frozenset[Channel]:
        """Those there are, and those that something is left of."""
        out = (row.channel for row in self.rows)
        return frozenset((*self.scene.rules.channels, *self.stored, *out))


@dataclass(frozen=True, slots=True)
class VerdictDesk(LibraryDesk):
    consents: Consents
    blobs: Blobs

    def decided(
        self, asset: AssetId, *channels: Channel, by: Speaker
    ) -> tuple[Scene, Mapping[Channel, Decided]]:
        """
        On these channels, or on all: recall what must not be out, write down what changed.

        What goes goes first, from every channel, whatever becomes of the rest.
        """
        seen = self._seen(asset)
        return seen.scene, self.decided_from(seen, *channels, by=by)

    def decided_from(
        self, seen: Seen, *channels: Channel, by: Speaker
    ) -> Mapping[Channel, Decided]:
        now = self.clock.now()
        verdicts = [
            verdict_on(seen.scene, channel=channel, at=now)
            for channel in channels or sorted(seen.channels)
        ]
        out = {one.channel: self._kept(seen.rows, one, by=by) for one in verdicts}
        moved = {one.channel for one in verdicts if self._write_down(seen, one, by=by)}
        return {
            one.channel: Decided(verdict=one, out=out[one.channel], moved=one.channel in moved)
            for one in verdicts
        }

    def _seen(self, asset: AssetId) -> Seen:
        before = self.library.verdicts_of(asset)
        scene = Reader(self.consents, self.library).scene(asset)
        if scene is None:
            raise NotFound(asset)
        return Seen(stored=before, scene=scene, rows=self.library.renditions_of(asset))

    def _kept(
        self, rows: Iterable[Rendition], verdict: Verdict, *, by: Speaker
    ) -> Rendition | None:
        """The one that shows what the verdict allows; all others of the channel are recalled."""
        out = [row for row in rows if row.channel == verdict.channel]
        fitting = [row for row in out if verdict.is_publishable and row.serves(verdict)]
        for row in out:
            if row not in fitting[:1]:
                recall(self, row, blobs=self.blobs, by=by)
        return fitting[0] if fitting else None

    def _write_down(self, seen: Seen, verdict: Verdict, *, by: Speaker) -> bool:
        """One leaf a verdict that changed, while what it was decided from stands."""
        asset, before = seen.scene.asset.id, seen.stored.get(verdict.channel)
        if before is not None and before.says(verdict):
            return False
        record = stored(verdict, asset=asset, before=before)
        said = Announcement(EventType.VERDICT_CHANGED, record.id, record.version)
        self.commits.commit(
            Change(
                fact=told(self.chance, said, at=verdict.at, by=by, action="decide_verdict"),
                writes=(Write(record, before),),
                unless_moved=verdict.stamp,
            )
        )
        return True
