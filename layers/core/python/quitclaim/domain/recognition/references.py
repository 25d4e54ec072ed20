"""
The one picture a template is made from, and where it may come from (R20; AI Act art. 5(1)(e)).

There are three sources and no others: no address to fetch from, no folder, no list of pictures.
"""

from dataclasses import dataclass

from quitclaim.domain.checks import require
from quitclaim.domain.ids import AssetId, ConsentId, ModelHash, require_hashes, require_uuids
from quitclaim.domain.pictures.assets import Face
from quitclaim.domain.recognition.quality import Quality


@dataclass(frozen=True, slots=True)
class FromCapture:
    """Taken on the page where she gave this consent."""

    consent: ConsentId

    def __post_init__(self) -> None:
        require_uuids(consent=self.consent)


@dataclass(frozen=True, slots=True)
class FromUpload:
    """Put by herself for this consent."""

    consent: ConsentId

    def __post_init__(self) -> None:
        require_uuids(consent=self.consent)


@dataclass(frozen=True, slots=True, kw_only=True)
class FromLink:
    """One face in one asset, which people confirmed to be hers."""

    consent: ConsentId
    asset: AssetId
    face: Face

    def __post_init__(self) -> None:
        require_uuids(consent=self.consent)
        require_hashes(asset=self.asset)


Source = FromCapture | FromUpload | FromLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """
    `faces`: how many the detector found in it; of a link, in the crop of its face. `quality`: of
    the one face; of none or several nobody looks.
    """

    source: Source
    faces: int
    quality: Quality | None
    model: ModelHash

    def __post_init__(self) -> None:
        require(self.faces >= 0, "faces are not fewer than none: detect them again")
        require_hashes(model=self.model)

    @property
    def is_to_be_deleted(self) -> bool:
        """Once it was templated, or declined (EDPB 3/2019 § 90); a link's asset stays its own."""
        return not isinstance(self.source, FromLink)
