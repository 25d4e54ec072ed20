"""The guesses of a run for programs: looked at beside what is known, judged one or many (R18)."""

from dataclasses import dataclass

from functions.library.routes.bulk_api import SaidShown
from functions.library.routes.matches_desk import MatchesDesk
from functions.library.routes.matches_forms import MatchesJudged
from functions.library.routes.matches_told import MatchesListed, MatchesSaid
from functions.library.routes.runs_forms import OneRun
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

_PATH = "/api/runs/{run}/matches"


@dataclass(frozen=True, slots=True)
class MatchesApi:
    desk: MatchesDesk

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path=_PATH,
                name="list_matches",
                action=Action.CONFIRM_MATCH,
                asks=OneRun,
                tells=MatchesListed,
                about="What a run guessed and nobody judged, beside earlier faces, page by page.",
                does=lambda call: Json(self.desk.listed(call)),
            ),
            Route(
                method="POST",
                path=_PATH,
                name="judge_matches",
                action=Action.CONFIRM_MATCH,
                asks=MatchesJudged,
                tells=MatchesSaid,
                about="Yes, no, or the last word taken back, of up to fifty faces.",
                does=self.judged,
            ),
        )

    def judged(self, call: Call[MatchesJudged]) -> Answer:
        asked = call.asked
        said = self.desk.said(
            call, asked.judged, of=asked.judgement, knows_person=asked.knows_person
        )
        told = (SaidShown(asset=one.asset, version=one.version, why=one.why) for one in said)
        return Json(MatchesSaid(assets=tuple(told)))
