"""What waits, what failed, and another attempt at it (R52, R55)."""

from dataclasses import dataclass
from typing import Final

from pydantic import Field

from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.backlog import Backlog, Waiting
from quitclaim_web.doors.answers import Answer, Html, Json, SeeOther
from quitclaim_web.doors.asked import Asked, Nothing, Shown, Whole
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

# As many as a request has the time for; the page says what is left.
_A_REQUEST: Final = 100


class HowFar(Asked):
    redriven: Whole | None = Field(default=None, ge=0)


class WaitingShown(Shown):
    """Counted roughly: messages come and go meanwhile."""

    arrivals: int
    dead: int
    changes: int
    dead_changes: int
    erasures: int
    dead_erasures: int
    failures: int


class Redriven(Shown):
    redriven: int
    left: WaitingShown


@dataclass(frozen=True, slots=True)
class Health:
    backlog: Backlog
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/health",
                name="see_health",
                action=Action.VIEW_HEALTH,
                asks=HowFar,
                about="What waits and what failed.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path="/health/redrive",
                name="try_again",
                action=Action.REDRIVE,
                about="What failed five times goes back to be tried again.",
                does=self.tried,
            ),
            Route(
                method="GET",
                path="/api/health",
                name="view_health",
                action=Action.VIEW_HEALTH,
                tells=WaitingShown,
                about="What waits and what failed, for programs.",
                does=self.told,
            ),
            Route(
                method="POST",
                path="/api/health/redrive",
                name="redrive",
                action=Action.REDRIVE,
                tells=Redriven,
                about="What failed five times goes back to be tried again, a hundred a call.",
                does=self.redriven,
            ),
        )

    def shown(self, call: Call[HowFar]) -> Answer:
        waiting = self.backlog.waiting()
        return Html(
            self.pages.show(
                "health",
                call.visit,
                waiting=waiting,
                redriven=call.asked.redriven,
                may_redrive=call.member.may(Action.REDRIVE),
            )
        )

    def tried(self, call: Call[Nothing]) -> Answer:  # noqa: ARG002  whoever asks
        return SeeOther(f"/health?redriven={self.backlog.redrive(most=_A_REQUEST)}")

    def told(self, call: Call[Nothing]) -> Answer:  # noqa: ARG002  likewise
        return Json(_shown(self.backlog.waiting()))

    def redriven(self, call: Call[Nothing]) -> Answer:  # noqa: ARG002  likewise
        count = self.backlog.redrive(most=_A_REQUEST)
        return Json(Redriven(redriven=count, left=_shown(self.backlog.waiting())))


def _shown(waiting: Waiting) -> WaitingShown:
    return WaitingShown(
        arrivals=waiting.arrivals,
        dead=waiting.dead,
        changes=waiting.changes,
        dead_changes=waiting.dead_changes,
        erasures=waiting.erasures,
        dead_erasures=waiting.dead_erasures,
        failures=waiting.failures,
    )
