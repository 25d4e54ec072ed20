"""Takings in the world; their words are sealed under the key of their picture's texts."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime

from quitclaim.domain.ids import AssetId, LetterId, RenditionId, TakingId
from quitclaim.domain.publishing.takings import Taking
from quitclaim.ports.recall_notices import RecallNotice


@dataclass(eq=False)
class TakingRows:
    """`to_call_back`: since when; `fetches`: a count by picture, rendition and day."""

    recall_notices: dict[LetterId, RecallNotice] = field(default_factory=dict)
    takings: dict[TakingId, tuple[bytes | None, Taking]] = field(default_factory=dict)
    to_call_back: dict[RenditionId, datetime] = field(default_factory=dict)
    fetches: defaultdict[tuple[AssetId, RenditionId, date], int] = field(
        default_factory=lambda: defaultdict(int)
    )
