"""What held at an earlier instant, and why (R30)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from functions.library.routes.faces_lines import lines_of, uses_of
from functions.library.routes.faces_page_forms import PastAsked
from functions.library.routes.faces_seen import marking_seen
from functions.library.routes.reception import Reception
from functions.library.routes.seen import Looking
from functions.library.routes.verdicts_seen import verdicts_seen
from quitclaim.domain.errors import ImpossibleValue, NotAllowed
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.judge_asset import ExplainAsset
from quitclaim.usecases.set_rules import rules_of
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

Values = dict[str, Any]
_NOTHING: Final[Values] = {"told": None, "lines": (), "uses": (), "unknown": None}


@dataclass(frozen=True, slots=True)
class Past:
    browse: BrowseLibrary
    addresses: Addresses
    explain: ExplainAsset
    reception: Reception
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/assets/{asset}/past",
                name="see_past",
                action=Action.VIEW_ASSET,
                asks=PastAsked,
                about="What held for a picture at an earlier instant, and why.",
                does=self.shown,
            ),
        )

    def shown(self, call: Call[PastAsked]) -> Answer:
        asked = call.asked
        found = self.browse.picture(asked.asset)
        zone = rules_of(self.browse.library).zone
        at = _instant(asked.at, zone=zone)
        told = self._told(call, at) if at else _NOTHING
        return Html(
            self.pages.show(
                "asset_past",
                call.visit,
                **told,
                picture=Looking(self.addresses, call.member).picture(found),
                said=asked.at,
                zone=zone,
                is_wrong=bool(asked.at.strip()) and told == _NOTHING,
            )
        )

    def _told(self, call: Call[Any], at: datetime) -> Values:
        """What held, or why nobody can say; neither of an instant that has not come."""
        try:
            judged = self.explain(call.asked.asset, at=at)
        except NotAllowed as error:
            return _NOTHING | {"unknown": error.reasons[0]}
        except ImpossibleValue:
            return _NOTHING
        look = self.reception.around(call, judged.asset.named)
        told = verdicts_seen(look, judged, at=at)
        lines = lines_of(marking_seen(look, judged.asset), told)
        return _NOTHING | {"told": told, "lines": lines, "uses": uses_of(told)}


def _instant(text: str, *, zone: str) -> datetime | None:
    """As a form of a browser writes it, in the organisation's own time; or with an offset."""
    try:
        said = datetime.fromisoformat(text.strip()).replace(microsecond=0)
        local = said if said.tzinfo else said.replace(tzinfo=ZoneInfo(zone))
        return local.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
