from collections.abc import Sequence
from typing import Final, Protocol

from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.permit import Permit
from quitclaim.ports.crops import FaceCrop

# A call holds no more: base64 of it still fits into the 6 MB that Lambda and SageMaker take.
MOST_CROPS: Final = 48


class Embedder(Protocol):
    def embeddings(self, crops: Sequence[FaceCrop], *, permit: Permit) -> tuple[Embedding, ...]:
        """
        One embedding a crop, in their order, by the model that the permit names and no other.

        Nothing of them is kept. All crops are of one size. Raises StoreUnavailable where no whole
        and credible answer came for all of them: asleep, busy, late, of another model, of another
        number or order, no finite numbers. Nothing is guessed, and what was asked for comes back.
        """
