"""A face: a region of a picture, with what people and machines said of it."""

from dataclasses import dataclass

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import FaceId, PersonId, require_uuids
from quitclaim.domain.pictures.links import Link, Suggestion
from quitclaim.domain.pictures.marks import Exemption, Mark
from quitclaim.domain.pictures.regions import Region


class Origin(Word):
    DETECTED = "detected"
    DRAWN = "drawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """
    A region, found or drawn, with what people said of it.

    `excluded`: by hand, beforehand, from cropping and embedding (I15); no effect on verdicts.
    `rejected`: people this face is not. `untaggable`: never tag or ask, an erasure's trace.
    """

    id: FaceId
    region: Region
    origin: Origin = Origin.DETECTED
    mark: Mark | None = None
    link: Link | None = None
    exemption: Exemption | None = None
    suggestion: Suggestion | None = None
    rejected: frozenset[PersonId] = frozenset()
    excluded: bool = False
    untaggable: bool = False

    def __post_init__(self) -> None:
        require_uuids(id=self.id)
        for person in self.rejected:
            require_uuids(rejected=person)
        require(
            self.suggestion is None or self.suggestion.person not in self.rejected,
            "this face was said not to be that person: a correction outlives every run",
        )
        require(
            not (self.untaggable and (self.link or self.suggestion)),
            "this face is not to be tagged: its mark is what an erasure left",
        )
        require(
            not (self.is_left_alone and self.link and self.link.likeness),
            "nobody is known by a face that is left alone: take the likeness back with it",
        )

    @property
    def is_left_alone(self) -> bool:
        """A hand said so: it is never cropped."""
        return self.excluded or self.untaggable or self.mark is not None
