"""Selections and share links in the world; what is sealed of one goes with its key."""

from dataclasses import dataclass, field

from quitclaim.domain.ids import SelectionId, TokenHash
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink


@dataclass(eq=False)
class SelectionRows:
    selections: dict[SelectionId, Selection] = field(default_factory=dict)
    shares: dict[TokenHash, ShareLink] = field(default_factory=dict)
