from dataclasses import dataclass

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, Channel, RenditionId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK, Speaker
from quitclaim.domain.publishing.renditions import Rendition, rendition_of
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.changes import Change
from quitclaim.ports.consents import Consents
from quitclaim.ports.darkroom import Redacting
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.reading_scenes import Reader
from quitclaim.usecases.recalling import recall
from quitclaim.usecases.retelling import told, until_it_holds


@dataclass(frozen=True, slots=True)
class PublishAsset(LibraryDesk):
    consents: Consents
    blobs: Blobs
    darkroom: Redacting

    def __call__(self, asset: AssetId, channel: Channel, *, by: Speaker = THE_CLOCK) -> Verdict:
        """
        Bring what is out on a channel into line with the verdict of this instant.

        Bytes first, under a random id nobody knows; then the row, on condition that asset, rules
        and no-counter are as they were when it was decided (I2, I3). What a lost race leaves are
        bytes without a row, which are never served and which the sweeper removes.
        """
        return until_it_holds(lambda: self._publish(asset, channel, by=by))

    def _publish(self, asset: AssetId, channel: Channel, *, by: Speaker) -> Verdict:
        scene = Reader(self.consents, self.library).scene(asset)
        if scene is None:
            raise NotFound(asset)
        now = self.clock.now()
        verdict = verdict_on(scene, channel=channel, at=now)
        out = [row for row in self.library.renditions_of(asset) if row.channel == channel]
        fitting = [row for row in out if verdict.is_publishable and row.serves(verdict)]
        for row in out:
            if row not in fitting[:1]:
                recall(self, row, blobs=self.blobs, by=by)
        if verdict.is_publishable:
            self._put_out(scene, verdict, out=fitting[0] if fitting else None, by=by)
        self.library.note_outcome(asset, channel, outcome=verdict.outcome)
        return verdict

    def _put_out(
        self, scene: Scene, verdict: Verdict, *, out: Rendition | None, by: Speaker
    ) -> None:
        if out is not None:
            self._keep_out(scene, verdict, out=out, by=by)
            return
        fresh = RenditionId(self.chance.uuid())
        row = rendition_of(verdict, asset=scene.asset.id, under=fresh)
        self._make_bytes(scene, verdict, under=row.id)
        self._commit(row, before=None, verdict=verdict, by=by)

    def _keep_out(self, scene: Scene, verdict: Verdict, *, out: Rendition, by: Speaker) -> None:
        # A sweep may have taken the bytes before their row was there.
        if self.blobs.get(Shelf.PICTURES, out.id) is None:
            self._make_bytes(scene, verdict, under=out.id)
        if out.stamp != verdict.stamp or out.valid_until != verdict.valid_until:
            self._commit(out.decided_again(verdict), before=out, verdict=verdict, by=by)

    def _make_bytes(self, scene: Scene, verdict: Verdict, *, under: RenditionId) -> None:
        hidden = (face.region for face in scene.asset.faces if face.id in verdict.unclear)
        content = self.darkroom.redact(scene.asset.id, hidden)
        self.blobs.put(Shelf.PICTURES, under, content=content)

    def _commit(
        self, row: Rendition, *, before: Rendition | None, verdict: Verdict, by: Speaker
    ) -> None:
        said = Announcement(EventType.RENDITION_PUBLISHED, row.id, row.version)
        self.commits.commit(
            Change(
                fact=told(self.chance, said, at=verdict.at, by=by, action="publish_asset"),
                writes=(Write(row, before),),
                unless_moved=verdict.stamp,
            )
        )
