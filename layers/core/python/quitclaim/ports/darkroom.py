from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import AssetId, ContentHash, RenditionId, require_hashes
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.finish import USUAL, Extent, Finish
from quitclaim.domain.pictures.cuts import ALL, Cut
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.domain.publishing.imprint import BLANK, Imprint
from quitclaim.domain.recognition.quality import Quality
from quitclaim.ports.tags import Tag


class Note(Word):
    """What an uploader may want to know of an accepted file."""

    FIRST_FRAME_ONLY = "first_frame_only"
    METADATA_UNREADABLE = "metadata_unreadable"
    NO_COLOUR_PROFILE = "no_colour_profile"


@dataclass(frozen=True, slots=True)
class Found:
    """A face that the detector saw."""

    region: Region
    quality: Quality


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """What the file says of itself (IPTC, EXIF, XMP; R34). Free text: repr shows nothing of it."""

    text: str = ""
    keywords: frozenset[str] = frozenset()
    credit: str = ""
    tags: tuple[Tag, ...] = ()

    def __repr__(self) -> str:
        return "Caption(…)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Negative:
    """A picture as the darkroom found it. `pixels`: of the upright picture, whatever the file."""

    width: int
    height: int
    pixels: ContentHash
    faces: tuple[Found, ...]
    caption: Caption
    taken_at: datetime | None = None
    licence_until: datetime | None = None
    notes: frozenset[Note] = frozenset()

    def __post_init__(self) -> None:
        require(self.width > 0 and self.height > 0, "a picture has an extent: give its pixels")
        require_hashes(pixels=self.pixels)
        require_instants(taken_at=self.taken_at, licence_until=self.licence_until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """
    How a rendition is made: what is destroyed, which part is shown, and what its file says.

    `hidden`: none of them, and a smaller size, is the verb shrink.
    """

    hidden: tuple[Region, ...] = ()
    finish: Finish = USUAL
    cut: Cut = ALL
    imprint: Imprint = BLANK


class Detecting(Protocol):
    """A verb of the darkroom, the only place where picture bytes are decoded."""

    def detect(self, upload: Upload, *, thumbnail: str) -> Negative | WhyRefused:
        """
        Look at one version of an upload; a thumbnail without metadata is left under that key.

        Raises StoreUnavailable where the darkroom itself is out of reach: nothing is guessed.
        """


class Redacting(Protocol):
    """Another verb of the darkroom."""

    def redact(self, asset: AssetId, order: Order, *, under: RenditionId) -> Extent:
        """
        Leave the picture among the pictures under that id, its hidden regions destroyed and but
        for the part that is shown cut away (R28); how large it became.

        No regions: a clean copy. The file says what the imprint says, and nothing that the
        original said. Whatever lies beyond a crop shows in nothing, not in a colour of what hides
        somebody. A repeat overwrites. Raises StoreUnavailable where nothing was left.
        """
