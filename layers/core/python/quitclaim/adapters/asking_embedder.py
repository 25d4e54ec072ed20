"""
What every way to the endpoint has in common: portions, patience, and belief in no answer.

Whatever is wrong ends as StoreUnavailable, whose word says what it was and nothing of a face.
"""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from itertools import chain
from typing import Final, Protocol

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import ModelHash
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.permit import Permit
from quitclaim.ports.crops import FaceCrop
from quitclaim.ports.embedder import MOST_CROPS
from quitclaim.ports.embedder_form import EMBEDDINGS, FlawedError, asked, embeddings_in

# Whoever says so may be there in a moment; whoever says anything else means it.
_COME_BACK: Final = frozenset(
    {
        HTTPStatus.REQUEST_TIMEOUT,
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
)
# A full call answers in 25 kB: nobody makes us read on and on.
MOST_ANSWERED: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What came back. `wait_s`: how long it asks us to stay away, where it does."""

    status: int
    kind: str = ""
    body: bytes = field(default=b"", repr=False)
    wait_s: float = 0


class SilentError(Exception):
    """Nobody there, or no whole answer; perhaps in a moment."""


class Ask(Protocol):
    """One call by one vendor's way; raises SilentError."""

    def __call__(self, body: bytes, *, until: float) -> Told: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """
    `longest_s`: for all crops together. `attempts`: for each call. `pause_s`: before the second
    one, half of it by chance, and twice as long each time.
    """

    longest_s: float = 20
    attempts: int = 3
    pause_s: float = 0.2
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random  # noqa: S311  it parts callers, no secret

    def pause(self, attempt: int, *, wait_s: float) -> float:
        """Everybody who was turned away together comes back apart."""
        grown: float = self.pause_s * 2**attempt
        return max(wait_s, grown / 2) + grown / 2 * self.chance()


class AskingEmbedder:
    def __init__(self, ask: Ask, *, patience: Patience | None = None) -> None:
        self._ask = ask
        self._patience = patience or Patience()

    def embeddings(self, crops: Sequence[FaceCrop], *, permit: Permit) -> tuple[Embedding, ...]:
        until = self._patience.clock() + self._patience.longest_s
        portions = (crops[at : at + MOST_CROPS] for at in range(0, len(crops), MOST_CROPS))
        found = [self._of(portion, permit.model, until=until) for portion in portions]
        if len({one.dimension for one in chain(*found)}) > 1:
            raise StoreUnavailable("another_dimension")
        return tuple(chain(*found))

    def _of(
        self, crops: Sequence[FaceCrop], model: ModelHash, *, until: float
    ) -> tuple[Embedding, ...]:
        told = self._answered(asked(crops, model=model), until=until)
        if told.status != HTTPStatus.OK:
            raise StoreUnavailable(f"status_{told.status}")
        if told.kind != EMBEDDINGS:
            raise StoreUnavailable("another_kind")
        try:
            return embeddings_in(told.body, of=crops, model=model)
        except FlawedError as error:
            raise StoreUnavailable(error.flaw) from None

    def _answered(self, body: bytes, *, until: float) -> Told:
        """The first answer that is one, or the last thing that was said."""
        last: Told | None = None
        for attempt in range(self._patience.attempts):
            try:
                last = self._ask(body, until=until)
            except SilentError:
                last = None
            if last and last.status not in _COME_BACK:
                return last
            pause = self._patience.pause(attempt, wait_s=last.wait_s if last else 0)
            is_last = attempt + 1 == self._patience.attempts
            if is_last or self._patience.clock() + pause >= until:
                break
            self._patience.sleep(pause)
        if last is None:
            raise StoreUnavailable("silent")
        return last
