"""A picture with everything that is said of it and decided about it, as a page shows it."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.faces_lines import FaceLine, lines_of, uses_of
from functions.library.routes.faces_seen import marking_seen
from functions.library.routes.faces_told import MarkingShown
from functions.library.routes.reception import Reception
from functions.library.routes.seen import CollectionShown, Looking, PictureShown
from functions.library.routes.verdicts_seen import verdicts_seen
from functions.library.routes.verdicts_told import VerdictsShown
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.organisation.rules import Rules
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_library import BrowseLibrary, Shown
from quitclaim.usecases.judge_asset import JudgeAsset
from quitclaim_web.doors.call import Call

# What a page offers depends on what she may do.
_ACTS = (
    Action.ADD_ASSET,
    Action.CONFIRM_MATCH,
    Action.CROP,
    Action.DRAW_FACE,
    Action.ENROL,
    Action.EXCLUDE_FACE,
    Action.EXEMPT,
    Action.LINK_FACE,
    Action.MARK_FACE,
    Action.PUBLISH,
    Action.REVIEW,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetView:
    found: Shown
    rules: Rules
    picture: PictureShown
    collections: list[CollectionShown]
    marking: MarkingShown
    told: VerdictsShown
    lines: tuple[FaceLine, ...]
    may: frozenset[Action]

    @property
    def values(self) -> dict[str, Any]:
        """What every page about a picture is given."""
        return {
            "picture": self.picture,
            "collections": self.collections,
            "marking": self.marking,
            "told": self.told,
            "lines": self.lines,
            "uses": uses_of(self.told),
            "may": {action.value for action in self.may},
        }


@dataclass(frozen=True, slots=True)
class AssetViews:
    browse: BrowseLibrary
    addresses: Addresses
    judge: JudgeAsset
    reception: Reception

    def of(self, call: Call[Any], asset: AssetId) -> AssetView:
        found = self.browse.picture(asset)
        judged = self.judge(asset)
        look = self.reception.around(call, judged.asset.named)
        looking = Looking(self.addresses, call.member)
        marking = marking_seen(look, judged.asset)
        told = verdicts_seen(look, judged, at=call.at)
        return AssetView(
            found=found,
            rules=judged.scene.rules,
            picture=looking.picture(found),
            collections=[looking.collection(one) for one in self.browse.memberships(found.asset)],
            marking=marking,
            told=told,
            lines=lines_of(marking, told),
            may=frozenset(action for action in _ACTS if call.member.may(action)),
        )
