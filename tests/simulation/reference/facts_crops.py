"""Facts about which part of a picture is shown."""

from dataclasses import dataclass

from tests.simulation.reference.facts_library import OfAsset, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Cropped(OfAsset):
    """All that is shown from now on; None is all of it again."""

    part: Place | None
