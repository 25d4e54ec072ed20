"""Selections, share links and zips in the world; what is sealed of one goes with its key."""

from dataclasses import dataclass, field
from datetime import datetime

from quitclaim.domain.ids import SelectionId, TokenHash, ZipId
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.domain.publishing.zips import Zip


@dataclass(eq=False)
class SelectionRows:
    """`begun`: since when bytes of a zip are being packed, by where they will lie."""

    selections: dict[SelectionId, Selection] = field(default_factory=dict)
    shares: dict[TokenHash, ShareLink] = field(default_factory=dict)
    zips: dict[ZipId, Zip] = field(default_factory=dict)
    begun: dict[str, datetime] = field(default_factory=dict)
