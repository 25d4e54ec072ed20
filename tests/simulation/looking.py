from dataclasses import dataclass

from quitclaim.domain.ids import AssetId


@dataclass(frozen=True, slots=True)
class Looking:
    """What a member has before her while she speaks of a picture."""

    asset: AssetId
    version: int
    is_review: bool
