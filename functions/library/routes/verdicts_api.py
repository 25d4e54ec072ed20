"""May it be used where, why not, until when: now, or at an earlier instant (R27, R30, R45)."""

from dataclasses import dataclass

from functions.library.routes.reception import Reception
from functions.library.routes.verdicts_seen import verdicts_seen
from functions.library.routes.verdicts_told import AtAnInstant, VerdictsShown
from quitclaim.domain.instants import instant_in
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.judge_asset import ExplainAsset, JudgeAsset
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class VerdictsApi:
    judge: JudgeAsset
    explain: ExplainAsset
    reception: Reception

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/assets/{asset}/verdicts",
                name="view_verdicts",
                action=Action.VIEW_ASSET,
                asks=AtAnInstant,
                tells=VerdictsShown,
                about="Channel by channel: may it be used, until when, and what is missing.",
                does=self.told,
            ),
        )

    def told(self, call: Call[AtAnInstant]) -> Answer:
        asset, wanted = call.asked.asset, call.asked.at
        at = instant_in(wanted) if wanted else call.at
        judged = self.explain(asset, at=at) if wanted else self.judge(asset)
        look = self.reception.around(call, judged.asset.named)
        return Json(verdicts_seen(look, judged, at=at))
