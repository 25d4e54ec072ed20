"""Yeses that ran out or are about to, and the form that asks for the same again (R6, R31)."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from functions.library.routes.reception import Reception
from functions.library.routes.worklists_told import LapseShown, LapsesListed
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.publishing.worklists import Urgency
from quitclaim.domain.scope import Kind
from quitclaim.usecases.browse_lapses import BrowseLapses
from quitclaim_web.doors.answers import Answer, Html, Json
from quitclaim_web.doors.asked import Paged
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class WhichLapses(Paged):
    urgency: Urgency = Urgency.EXPIRING


@dataclass(frozen=True, slots=True)
class LapsesPages:
    lapses: BrowseLapses
    reception: Reception
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/lapses",
                name="see_lapses",
                action=Action.ASK,
                asks=WhichLapses,
                about="Yeses that are about to run out, or did.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/api/lapses",
                name="list_lapses",
                action=Action.ASK,
                asks=WhichLapses,
                tells=LapsesListed,
                about="Consents about to expire, the soonest first; or expired, the latest first.",
                does=self.told,
            ),
        )

    def shown(self, call: Call[WhichLapses]) -> Answer:
        told = self._told(call)
        return Html(
            self.pages.show(
                "lapses",
                call.visit,
                lapses=[(one, _asking(one)) for one in told.lapses],
                urgency=call.asked.urgency,
                urgencies=list(Urgency),
                sees_names=call.member.sees(Visible.NAMES),
                following=told.following,
            )
        )

    def told(self, call: Call[WhichLapses]) -> Answer:
        return Json(self._told(call))

    def _told(self, call: Call[Any]) -> LapsesListed:
        page = self.lapses(call.asked.urgency, after=call.after)
        scopes = [one.consent.scopes[-1] for one in page.items]
        look = self.reception.around(
            call,
            (one.lapse.person for one in page.items),
            where=(scope.collection for scope in scopes if scope.collection),
        )
        return LapsesListed(
            lapses=tuple(
                LapseShown(
                    person=one.lapse.person,
                    name=look.name(one.lapse.person),
                    consent=one.consent.id,
                    scope=look.scope(scope),
                    urgency=one.lapse.urgency,
                    ends_at=one.lapse.end.at,
                )
                for one, scope in zip(page.items, scopes, strict=True)
            ),
            following=call.following(page.following),
        )


def _asking(lapse: LapseShown) -> str:
    """The form that asks her for what she said yes to, ticked."""
    scope = lapse.scope
    ticked: list[tuple[str, str]] = [("channels", channel) for channel in scope.channels]
    ticked += [("recognition", "yes")] if scope.kind is Kind.BIOMETRIC else []
    ticked += [("names", "yes")] if scope.names else []
    ticked += [("collection", scope.collection)] if scope.collection else []
    return f"/people/{lapse.person}/ask?{urlencode(ticked)}"
