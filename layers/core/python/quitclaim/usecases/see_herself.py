"""Her own picture, which shows the one who asks, or everything against it (R25)."""

from dataclasses import dataclass

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.enrolment import Declined
from quitclaim.domain.recognition.finding import faults_of
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.permit import Refusal, permit_for
from quitclaim.domain.recognition.runs import Aim, Capture
from quitclaim.domain.recognition.thresholds import OutOfReach, Threshold, threshold_for
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.crops import CaptureKey
from quitclaim.ports.endpoint import Endpoint
from quitclaim.ports.library import Library
from quitclaim.ports.recognising import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """`portion`: which pictures of the collection; `capture`: where her own picture lies."""

    person: PersonId
    portion: Plan
    capture: CaptureKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Herself:
    names: frozenset[PersonId]
    embedding: Embedding
    threshold: Threshold


Unseen = Declined | Refusal | OutOfReach


@dataclass(frozen=True, slots=True)
class SeeHerself:
    consents: Consents
    library: Library
    clock: Clock
    endpoint: Endpoint
    pack: Pack

    def __call__(self, wish: Wish, *, collection: CollectionId) -> Herself | Unseen:
        """Under a permit of her own, before anybody else is looked at (R20)."""
        dossier = self.consents.dossiers([wish.person]).get(wish.person)
        if dossier is None:
            raise NotFound(wish.person)
        capture = Capture(
            aim=Aim.CAPTURE,
            dossier=dossier,
            collection=collection,
            rules=self.library.rules(),
            model=self.pack.model,
            target_rate=self.pack.target_rate,
        )
        permit = permit_for(capture, at=self.clock.now())
        if isinstance(permit, Refusal):
            return permit
        # She is compared with one face at a time, and with nobody's template.
        threshold = threshold_for(
            self.pack.calibration, gallery_size=1, target_rate=self.pack.target_rate
        )
        if isinstance(threshold, OutOfReach):
            return threshold
        shown = self.endpoint.embed_capture(wish.capture, permit=permit)
        sample = shown.sample
        quality = sample.quality if sample else None
        faults = faults_of(quality, faces=shown.faces, floor=self.pack.floor)
        if sample is None or faults:
            return Declined(faults)
        names = frozenset(dossier.person.ids)
        return Herself(names=names, embedding=sample.embedding, threshold=threshold)
