import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from struct import pack

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import AssetId, FaceId, PersonId
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.permit import Permit
from quitclaim.domain.recognition.quality import Quality
from quitclaim.domain.recognition.runs import Aim
from quitclaim.ports.crops import CaptureKey
from quitclaim.ports.endpoint import Sample, Shown
from quitclaim.ports.selfies import key_of
from tests.fakes.calls import port_call
from tests.fakes.world import World

NUMBERS = 8
SHARP = Quality(size_px=200, sharpness=100.0)


@dataclass(frozen=True, slots=True)
class FakeEndpoint:
    """
    A face has the numbers of whoever a test `planted` there, or else its very own.

    `lost`: what the darkroom does not find again. `asleep`: whose crops find nobody awake.
    `cropped`: every face that was ever cut out of a picture, in order (I13, I15); `enrolled`: those
    of them that somebody was to be known by. What lies there shows whom its test put there; any
    other capture is the id of the person in it; several, parted by spaces; nobody, empty.
    """

    world: World
    planted: dict[tuple[AssetId, FaceId], PersonId] = field(default_factory=dict)
    cropped: list[tuple[AssetId, FaceId]] = field(default_factory=list)
    enrolled: list[tuple[AssetId, FaceId]] = field(default_factory=list)
    lost: set[tuple[AssetId, FaceId]] = field(default_factory=set)
    asleep: set[AssetId] = field(default_factory=set)

    @port_call("endpoint.embed")
    def embed(self, asset: AssetId, *, permit: Permit) -> Mapping[FaceId, Sample]:
        faces = [(asset, face) for face in sorted(permit.faces)]
        self.cropped.extend(faces)
        self.enrolled.extend(faces if permit.aim is Aim.ENROLMENT else ())
        if asset in self.asleep:
            raise StoreUnavailable(asset)
        return {
            face: Sample(embedding_of(self._who(asset, face), permit), SHARP)
            for asset, face in faces
            if (asset, face) not in self.lost
        }

    @port_call("endpoint.embed_capture")
    def embed_capture(self, capture: CaptureKey, *, permit: Permit) -> Shown:
        people = self._shown(capture).split()
        if len(people) != 1:
            return Shown(faces=len(people))
        return Shown(faces=1, sample=Sample(embedding_of(people[0], permit), SHARP))

    def _shown(self, capture: CaptureKey) -> str:
        lying = {key_of(one): who for one, who in self.world.selfies.items()}
        asked = self.world.finds.get(capture)
        return str(asked.what) if asked else lying.get(capture, capture)

    def _who(self, asset: AssetId, face: FaceId) -> str:
        return self.planted.get((asset, face), f"{asset}|{face}")


def embedding_of(who: str, permit: Permit) -> Embedding:
    """Numbers that repeat for the same `who`, and lie far from everybody else's."""
    digest = hashlib.sha256(who.encode()).digest()[:NUMBERS]
    return Embedding(model=permit.model, values=pack(f"<{NUMBERS}f", *map(float, digest)))
