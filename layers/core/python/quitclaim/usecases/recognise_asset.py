from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from quitclaim.domain.ids import AssetId, FaceId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.organisation.skips import Aside
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.links import Suggestion
from quitclaim.domain.pictures.tagging import suggested
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.recognition.matching import Probe, Search, Unmatched, suggest
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.permit import Permit, Refusal, permit_for
from quitclaim.domain.recognition.runs import Run
from quitclaim.domain.recognition.thresholds import OutOfReach, Threshold, threshold_for
from quitclaim.ports.consents import Consents
from quitclaim.ports.endpoint import Endpoint, Sample
from quitclaim.ports.gallery import Gallery
from quitclaim.ports.writes import Write
from quitclaim.usecases.count_asset import CountingDesk, Guess, reasons_of
from quitclaim.usecases.note_outdated import NoteOutdated
from quitclaim.usecases.reading_scenes import Reader
from quitclaim.usecases.retelling import until_it_holds

_NEAREST: Final = 5
_A_FEW: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """`faces`: the guess for each face that was embedded, or why there is none."""

    faces: Mapping[FaceId, Suggestion | Unmatched]


Answer = Recognised | Refusal | OutOfReach


@dataclass(frozen=True, slots=True)
class RecogniseAsset(CountingDesk):
    consents: Consents
    endpoint: Endpoint
    gallery: Gallery
    pack: Pack

    def __call__(self, asset: AssetId, *, run: RunId) -> Answer | None:
        """
        Turn the faces of one asset into suggestions, or refuse with everything that is missing.

        Embeddings live in this call only. Suggestions are written on condition that neither the
        asset, the rules nor the no-counter moved since the permit: a no halts a batch in its midst.
        None: this run was there before, or there is no such asset any more.
        """
        return until_it_holds(lambda: self._recognise(asset, run_id=run))

    def _recognise(self, asset: AssetId, *, run_id: RunId) -> Answer | None:
        use = self.runs.use(run_id, asset)
        came_again = (use and use.ended_at) or self.runs.skip(run_id, asset)
        if came_again or self.account(run_id).is_find:  # which suggests nobody to anybody
            return None
        model, rate = self.pack.model, self.pack.target_rate
        run = Reader(self.consents, self.library).run(asset, model=model, target_rate=rate)
        if run is None:
            self.leave_alone(run_id, asset, reasons=[Aside.GONE])
            return None
        now = self.clock.now()
        permit = permit_for(run, at=now)
        if isinstance(permit, Refusal):
            NoteOutdated(self.library, self.commits, self.clock, self.chance).met(run, permit)
            self.leave_alone(run_id, asset, reasons=reasons_of(permit))
            return permit
        if not permit.gallery or not permit.faces:
            self.leave_alone(run_id, asset, reasons=[Aside.NOTHING_TO_COMPARE])
            return Recognised(faces={})
        size = len(permit.gallery)
        threshold = threshold_for(self.pack.calibration, gallery_size=size, target_rate=rate)
        if isinstance(threshold, OutOfReach):
            self.leave_alone(run_id, asset, reasons=[Aside.OUT_OF_REACH])
            return threshold
        search = self._search(run, permit, threshold=threshold, run_id=run_id)
        self.begin(run, search, use=use)
        return self._compared(run, search, at=now)

    def _compared(self, run: Run, search: Search, *, at: datetime) -> Recognised:
        samples = self.endpoint.embed(run.asset.id, permit=search.permit)
        guesses = dict(self._guesses(run.asset, samples, search=search, at=at))
        self._write(run, guesses)
        self.count(search.run, run.asset, guesses=guesses)
        return Recognised(faces={face: guess.of for face, guess in guesses.items()})

    def _write(self, run: Run, guesses: Mapping[FaceId, Guess]) -> None:
        """A few at a time, so that no transaction grows with the group."""
        found = [(f, it.of) for f, it in guesses.items() if isinstance(it.of, Suggestion)]
        asset = run.asset
        for first in range(0, len(found), _A_FEW):
            asset = self._write_a_few(asset, found[first : first + _A_FEW], rules=run.rules)

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
        self.say(
            said, writes=(Write(changed, asset),), action="recognise_asset", unless_moved=stamp
        )
        return changed

    def _search(self, run: Run, permit: Permit, *, threshold: Threshold, run_id: RunId) -> Search:
        return Search(
            run=run_id,
            permit=permit,
            threshold=threshold,
            floor=self.pack.floor,
            people={
                known: dossier.person
                for dossier in run.people.values()
                for known in dossier.person.ids
            },
            margin=self.pack.margin,
        )

    def _guesses(
        self, asset: Asset, samples: Mapping[FaceId, Sample], *, search: Search, at: datetime
    ) -> Iterator[tuple[FaceId, Guess]]:
        seen = [(face, samples[face.id]) for face in asset.faces if face.id in samples]
        if not seen:
            return
        near = self.gallery.nearest(
            [sample.embedding for _, sample in seen], permit=search.permit, limit=_NEAREST
        )
        for (face, sample), matches in zip(seen, near, strict=True):
            probe = Probe(
                face=face, quality=sample.quality, matches=matches, taken_at=asset.taken_at
            )
            is_good = self.pack.floor.is_met(sample.quality)
            yield face.id, Guess(suggest(probe, search, at=at), is_good=is_good)
