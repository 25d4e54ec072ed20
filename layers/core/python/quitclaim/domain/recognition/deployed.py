"""What recognition is deployed with: the lines of an assessment that nobody types (R43)."""

from dataclasses import dataclass

from quitclaim.domain.checks import Word, require, require_text
from quitclaim.domain.ids import ModelHash, require_hashes


class GalleryKind(Word):
    """Where templates are compared; sealed they are kept in either."""

    OPENSEARCH = "opensearch"
    SEALED = "sealed"


class EndpointKind(Word):
    """Where faces are embedded."""

    LAMBDA = "lambda"
    GPU = "gpu"


class Weakness(Word):
    """What a pack declares to be worse at (AI Act art. 13(3)(b))."""

    CHILDREN = "children"
    EAST_ASIAN_FACES = "east_asian_faces"
    SMALL_FACES = "small_faces"
    BLURRED_FACES = "blurred_faces"
    LOOK_ALIKES = "look_alikes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deployed:
    """
    `pack`: what the model is called. `target_rate`: of false matches, that thresholds are derived
    from; `miss_rate`: of false non-matches, as the pack declares it. `least_px`: how large a face
    has to be that somebody is enrolled from.
    """

    pack: str
    model: ModelHash
    target_rate: float
    miss_rate: float
    weaknesses: frozenset[Weakness]
    gallery: GalleryKind
    endpoint: EndpointKind
    region: str
    least_px: int = 0

    def __post_init__(self) -> None:
        require_text(pack=self.pack, region=self.region)
        require_hashes(model=self.model)
        require(0 < self.target_rate < 1, "a target false-match rate lies between 0 and 1")
        require(0 <= self.miss_rate < 1, "a declared miss rate lies between 0 and 1")
