"""Recognition's endpoint, put together: the darkroom cuts faces out, the embedder embeds them."""

from collections.abc import Iterator, Mapping, Sequence

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, FaceId
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.recognition.permit import Permit
from quitclaim.ports.crops import CaptureKey, Cropping, FaceCrop
from quitclaim.ports.embedder import Embedder
from quitclaim.ports.endpoint import Sample, Shown
from quitclaim.ports.library import Library


class CroppingEndpoint:
    """Crops and embeddings live in one call of it; nothing of either is kept (I13)."""

    def __init__(self, library: Library, *, cropping: Cropping, embedder: Embedder) -> None:
        self._library = library
        self._cropping = cropping
        self._embedder = embedder

    def embed(self, asset: AssetId, *, permit: Permit) -> Mapping[FaceId, Sample]:
        """A face that is not found again has no sample: nothing is guessed of it."""
        known = self._library.asset(asset)
        if known is None:
            raise NotFound(asset)
        crops = self._cropping.crops_of(known, permit=permit)
        samples = self._samples(tuple(crops.values()), permit=permit)
        return dict(zip(crops, samples, strict=True))

    def embed_capture(self, capture: CaptureKey, *, permit: Permit) -> Shown:
        """In what is no picture there is no face."""
        crops = self._cropping.crops_in(capture, permit=permit)
        if isinstance(crops, WhyRefused):
            return Shown(faces=0)
        if len(crops) != 1:
            return Shown(faces=len(crops))
        (sample,) = self._samples(crops, permit=permit)
        return Shown(faces=1, sample=sample)

    def _samples(self, crops: Sequence[FaceCrop], *, permit: Permit) -> Iterator[Sample]:
        embeddings = self._embedder.embeddings(crops, permit=permit)
        for crop, embedding in zip(crops, embeddings, strict=True):
            yield Sample(embedding, crop.quality)
