from dataclasses import dataclass, replace

from quitclaim.domain.ids import AssetId, Channel, RenditionId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.people.person import THE_CLOCK, Speaker
from quitclaim.domain.publishing.imprint import Imprint
from quitclaim.domain.publishing.imprinting import imprint_of
from quitclaim.domain.publishing.renditions import Rendition, rendition_of
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Verdict
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Change
from quitclaim.ports.darkroom import Order, Redacting
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.verdict_desk import VerdictDesk


@dataclass(frozen=True, slots=True)
class PublishAsset(VerdictDesk):
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
        scene, decided = self.decided(asset, channel, by=by)
        verdict, out = decided[channel].verdict, decided[channel].out
        if verdict.is_publishable:
            self._put_out(scene, verdict, out=out, by=by)
        return verdict

    def _put_out(
        self, scene: Scene, verdict: Verdict, *, out: Rendition | None, by: Speaker
    ) -> None:
        if out is not None:
            self._keep_out(scene, verdict, out=out, by=by)
            return
        fresh = RenditionId(self.chance.uuid())
        extent, imprint = self._make_bytes(scene, verdict, under=fresh)
        row = rendition_of(
            verdict, asset=scene.asset.id, under=fresh, extent=extent, release=imprint.release
        )
        self._commit(row, before=None, verdict=verdict, by=by)

    def _keep_out(self, scene: Scene, verdict: Verdict, *, out: Rendition, by: Speaker) -> None:
        # A sweep may have taken the bytes before their row was there.
        if not self.blobs.has(Shelf.PICTURES, out.id):
            self._make_bytes(scene, replace(verdict, cut=out.cut), under=out.id)
        if out.stamp != verdict.stamp or out.valid_until != verdict.valid_until:
            self._commit(out.decided_again(verdict), before=out, verdict=verdict, by=by)

    def _make_bytes(
        self, scene: Scene, verdict: Verdict, *, under: RenditionId
    ) -> tuple[Extent, Imprint]:
        asset = scene.asset
        hidden = tuple(face.region for face in asset.faces if face.id in verdict.unclear)
        text = self.library.description(asset.id)
        imprint = imprint_of(scene, verdict, under=under, credit=text.credit if text else "")
        order = Order(hidden=hidden, finish=verdict.finish, cut=verdict.cut, imprint=imprint)
        return self.darkroom.redact(asset.id, order, under=under), imprint

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
