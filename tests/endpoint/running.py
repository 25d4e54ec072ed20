"""An endpoint in this process, whose model waits until a test lets it go on."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from struct import pack

from functions.recognize.endpoint.answering import Answering
from functions.recognize.endpoint.places import Places
from functions.recognize.endpoint.server import Limits, Listener
from quitclaim.domain.ids import ModelHash
from quitclaim.ports.embedder_form import Batch
from tests.builders import a_hash
from tests.endpoint.packs import SIDE

MODEL = ModelHash(a_hash("model"))
WAITS_S = 20


@dataclass(slots=True)
class Slow:
    """`go`: once set, it waits for nobody. `began`: how many it has begun with."""

    go: threading.Event = field(default_factory=threading.Event)
    began: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    fails: bool = False
    model: ModelHash = MODEL
    side: int = SIDE

    def embeddings(self, batch: Batch) -> Sequence[bytes]:
        self.began.release()
        assert self.go.wait(WAITS_S)
        if self.fails:
            raise RuntimeError(f"it read {bytes(batch.pixels[:64])!r}")
        # The first three colours of each crop: whoever mixes them up is found out.
        size = len(batch.pixels) // batch.count
        return [pack("<3f", *batch.pixels[at : at + 3]) for at in range(0, len(batch.pixels), size)]


@contextmanager
def listening(
    where: Path | tuple[str, int],
    model: Slow,
    *,
    slots: int = 1,
    waiting: int = 1,
    limits: Limits | None = None,
) -> Iterator[Listener]:
    places = Places(slots=slots, waiting=waiting)
    listener = Listener(where, answering=Answering(model, places), limits=limits)
    listener.start()
    try:
        yield listener
    finally:
        model.go.set()
        listener.drain()
