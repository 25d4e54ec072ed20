from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, FaceId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.links import Suggestion
from quitclaim.domain.pictures.tagging import suggested
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.recognition.matching import Probe, Search, Unmatched, suggest
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.permit import Permit, Refusal, permit_for
from quitclaim.domain.recognition.runs import Run
from quitclaim.domain.recognition.thresholds import OutOfReach, Threshold, threshold_for
from quitclaim.ports.changes import Change
from quitclaim.ports.consents import Consents
from quitclaim.ports.endpoint import Endpoint, Sample
from quitclaim.ports.gallery import Gallery
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.reading_scenes import Reader
from quitclaim.usecases.retelling import told, until_it_holds

_NEAREST: Final = 5
_A_FEW: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """`faces`: the guess for each face that was embedded, or why there is none."""

    faces: Mapping[FaceId, Suggestion | Unmatched]


@dataclass(frozen=True, slots=True)
class RecogniseAsset(LibraryDesk):
    consents: Consents
    endpoint: Endpoint
    gallery: Gallery
    pack: Pack

    def __call__(self, asset: AssetId, *, run: RunId) -> Recognised | Refusal | OutOfReach:
        """
        Turn the faces of one asset into suggestions, or refuse with everything that is missing.

        Embeddings live in this call only. Suggestions are written on condition that neither the
        asset, the rules nor the no-counter moved since the permit: a no halts a batch in its midst.
        """
        return until_it_holds(lambda: self._recognise(asset, run_id=run))

    def _recognise(self, asset: AssetId, *, run_id: RunId) -> Recognised | Refusal | OutOfReach:
        model, rate = self.pack.model, self.pack.target_rate
        run = Reader(self.consents, self.library).run(asset, model=model, target_rate=rate)
        if run is None:
            raise NotFound(asset)
        now = self.clock.now()
        permit = permit_for(run, at=now)
        if isinstance(permit, Refusal):
            self._tell(EventType.RUN_REFUSED, run_id)
            return permit
        if not permit.gallery or not permit.faces:
            return Recognised(faces={})
        size = len(permit.gallery)
        threshold = threshold_for(self.pack.calibration, gallery_size=size, target_rate=rate)
        if isinstance(threshold, OutOfReach):
            return threshold
        search = self._search(run, permit, threshold=threshold, run_id=run_id)
        samples = self.endpoint.embed(asset, permit=permit)
        faces = dict(self._guesses(run.asset, samples, search=search, at=now))
        self._write(run, faces, run_id=run_id)
        return Recognised(faces=faces)

    def _write(
        self, run: Run, faces: Mapping[FaceId, Suggestion | Unmatched], *, run_id: RunId
    ) -> None:
        """A few at a time, so that no transaction grows with the group."""
        found = [(face, g) for face, g in faces.items() if isinstance(g, Suggestion)]
        asset = run.asset
        for first in range(0, len(found), _A_FEW):
            asset = self._write_a_few(asset, found[first : first + _A_FEW], rules=run.rules)
        self._tell(EventType.RUN_ENDED, run_id)

    def _write_a_few(
        self, asset: Asset, found: list[tuple[FaceId, Suggestion]], *, rules: Rules
    ) -> Asset:
        guessed = asset
        for face, suggestion in found:
            guessed = suggested(guessed, face, suggestion=suggestion)
        if guessed == asset:
            return asset
        changed = replace(guessed, version=asset.version + 1)
        said = Announcement(EventType.ASSET_CHANGED, asset.id, changed.version)
        stamp = Stamp(asset=asset.version, rules=rules.version, noes=rules.noes)
        self._commit(said, writes=(Write(changed, asset),), unless_moved=stamp)
        return changed

    def _tell(self, became: EventType, run_id: RunId) -> None:
        self._commit(Announcement(became, run_id, 0))

    def _commit(
        self,
        said: Announcement,
        *,
        writes: tuple[Write, ...] = (),
        unless_moved: Stamp | None = None,
    ) -> None:
        at = self.clock.now()
        fact = told(self.chance, said, at=at, by=THE_CLOCK, action="recognise_asset")
        self.commits.commit(Change(fact=fact, writes=writes, unless_moved=unless_moved))

    def _search(self, run: Run, permit: Permit, *, threshold: Threshold, run_id: RunId) -> Search:
        return Search(
            run=run_id,
            permit=permit,
            threshold=threshold,
            floor=self.pack.floor,
            people={
                known: dossier.person
                for dossier in run.people.values()
                for known in (dossier.id, *dossier.person.merged_from)
            },
            margin=self.pack.margin,
        )

    def _guesses(
        self, asset: Asset, samples: Mapping[FaceId, Sample], *, search: Search, at: datetime
    ) -> Iterator[tuple[FaceId, Suggestion | Unmatched]]:
        for face in asset.faces:
            sample = samples.get(face.id)
            if sample is None:
                continue
            probe = Probe(
                face=face,
                quality=sample.quality,
                matches=self.gallery.nearest(
                    sample.embedding, permit=search.permit, limit=_NEAREST
                ),
                taken_at=asset.taken_at,
            )
            yield face.id, suggest(probe, search, at=at)
