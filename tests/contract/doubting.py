"""What a client makes of an endpoint that lies, where time passes only as it sleeps."""

import traceback
from dataclasses import dataclass, field

import pytest

from quitclaim.adapters.asking_embedder import Patience
from quitclaim.adapters.http_embedder import HttpEmbedder
from quitclaim.domain.errors import StoreUnavailable
from tests.contract.test_small_ports import a_permit
from tests.endpoint.callers import crops
from tests.servers.lying_endpoint import Liar

PERMIT = a_permit()


@dataclass(slots=True)
class Time:
    """Passes only where somebody sleeps; `slept`: how long each time."""

    slept: list[float] = field(default_factory=list)
    chance: float = 1

    def patience(self) -> Patience:
        return Patience(sleep=self.slept.append, chance=lambda: self.chance)


def why_not(liar: Liar, number: int = 3, *, patience: Patience | None = None) -> str:
    """What the refusal says; whatever of it may be logged holds nothing of a face."""
    some = crops(number)
    embedder = HttpEmbedder(liar.address, patience=patience or Time().patience())
    with pytest.raises(StoreUnavailable) as caught:
        embedder.embeddings(some, permit=PERMIT)
    told = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
    assert repr(some[0].pixels[:4])[2:-1] not in told
    return str(caught.value)
