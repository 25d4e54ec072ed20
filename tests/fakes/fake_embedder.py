from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.permit import Permit
from quitclaim.ports.crops import FaceCrop
from tests.fakes.calls import port_call
from tests.fakes.fake_endpoint import embedding_of
from tests.fakes.world import World


@dataclass(slots=True)
class FakeEmbedder:
    """The same crop has the same numbers. `is_asleep`: as an endpoint that nobody woke."""

    world: World
    is_asleep: bool = False
    seen: list[FaceCrop] = field(default_factory=list)

    @port_call("embedder.embeddings")
    def embeddings(self, crops: Sequence[FaceCrop], *, permit: Permit) -> tuple[Embedding, ...]:
        if self.is_asleep:
            raise StoreUnavailable("asleep")
        self.seen += crops
        return tuple(embedding_of(sha256(one.pixels).hexdigest(), permit) for one in crops)
