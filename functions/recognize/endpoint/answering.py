"""A batch of crops in, its embeddings out: the same behind HTTP and behind Lambda."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Protocol

from functions.recognize.endpoint.places import NoPlaceError, Places
from functions.recognize.endpoint.problems import Answer, refused
from quitclaim.domain.ids import ModelHash
from quitclaim.ports.embedder_form import (
    EMBEDDINGS,
    Batch,
    Flaw,
    FlawedError,
    answered,
    batch_in,
    largest_asked,
)


class Runs(Protocol):
    """The one model that runs here."""

    @property
    def model(self) -> ModelHash: ...

    @property
    def side(self) -> int:
        """Its crops are squares of so many pixels."""

    def embeddings(self, batch: Batch) -> Sequence[bytes]:
        """The float32 of each crop, averaged with those of its mirror image."""


@dataclass(frozen=True, slots=True)
class Answering:
    """It keeps nothing of what it is sent, and whatever happens it says nothing of it."""

    runs: Runs
    places: Places

    @property
    def largest(self) -> int:
        return largest_asked(height=self.runs.side, width=self.runs.side)

    def __call__(self, body: bytes | bytearray) -> Answer:
        try:
            batch = batch_in(body)
            self._require_fit(batch)
            with self.places.taken():
                values = self.runs.embeddings(batch)
        except FlawedError as error:
            return refused(error.flaw)
        except NoPlaceError:
            return refused("busy")
        except Exception:  # noqa: BLE001  whatever the model's runtime says may quote what it read
            return refused("failed")
        return Answer(status=HTTPStatus.OK, kind=EMBEDDINGS, body=answered(batch, values))

    def _require_fit(self, batch: Batch) -> None:
        if batch.model != self.runs.model:
            raise FlawedError(Flaw.ANOTHER_MODEL)
        if (batch.height, batch.width) != (self.runs.side, self.runs.side):
            raise FlawedError(Flaw.WRONG_SIZE)
