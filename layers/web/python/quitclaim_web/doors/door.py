"""
The one door: every request goes the same way, whatever it asks.

Counted, known, let in, not forged, understood, done once, written down, answered.
"""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Any

from quitclaim.domain.errors import QuitclaimError, StoreUnavailable
from quitclaim.domain.organisation.principals import Principal
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change
from quitclaim.ports.clock import Clock
from quitclaim.runtime.faults import fault
from quitclaim.runtime.observability import complain
from quitclaim.usecases.retelling import told
from quitclaim_web.doors.answers import Ready
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.entering import Porter, SignInFirst
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.doors.refusals import REFUSALS, DoorError, NotPermitted, problem_of
from quitclaim_web.doors.repeating import Repeating
from quitclaim_web.doors.request import Request
from quitclaim_web.doors.route import AnyRoute
from quitclaim_web.doors.table import RouteTable
from quitclaim_web.doors.telling import Telling
from quitclaim_web.doors.understanding import Understanding

Refusal = DoorError | QuitclaimError


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """`repeating`: for programs that somebody lets in; None where nobody does."""

    table: RouteTable
    counting: Counting
    entering: Porter
    understanding: Understanding
    repeating: Repeating | None
    telling: Telling
    heard: HeardCommits
    clock: Clock
    chance: Chance

    def __call__(self, event: dict[str, Any]) -> dict[str, Any]:
        request, at = Request.of(event), self.clock.now()
        try:
            ready = self._answered(request, at=at)
        except SignInFirst:
            ready = self.telling.sign_in_first(request)
        except NotPermitted as error:
            who = error.principal
            ready = self.telling.problem(error.problem, request, principal=who)
        except REFUSALS as error:
            ready = self._refused(error, request)
        except Exception as error:  # noqa: BLE001  else API Gateway answers, and says more than we do
            complain(event="failed", kind=fault(error), id=request.id)
            ready = self.telling.our_fault(request)
        return self.telling.dressed(ready, request)

    def _answered(self, request: Request, *, at: datetime) -> Ready:
        self.counting.address(request, at=at)
        if request.method == "OPTIONS":
            return self.telling.methods(self.table.methods(request))
        found = self.table.find(request)
        self.counting.route(request, found.route, at=at)
        principal = self.entering.principal(request, found.route)
        if principal is not None:
            self.counting.caller(principal, at=at)
        try:
            call = self.understanding.call(request, found, principal=principal, at=at)
            return self._written_down(call, found.route)
        except REFUSALS as error:
            return self._refused(error, request, principal=principal)

    def _written_down(self, call: Call[Any], route: AnyRoute) -> Ready:
        """
        One leaf for each call that was let in (I5): its own use case's, or this one.

        It stands before anything is told. What was too busy to happen is no call.
        """
        before = self.heard.count
        ready = self._once(call, route)
        who = call.principal
        is_told = self.heard.count != before or not route.leaves_leaf
        if who is not None and not is_told and ready.status != HTTPStatus.SERVICE_UNAVAILABLE:
            fact = told(self.chance, at=call.at, by=who.speaker, action=route.name)
            self.heard.commit(Change(fact=fact))
        return ready

    def _once(self, call: Call[Any], route: AnyRoute) -> Ready:
        who = call.principal
        if who is None or self.repeating is None or not route.is_for_programs:
            return self._done(call, route)
        return self.repeating.once(
            call.request, lambda: self._done(call, route), principal=who, at=call.at
        )

    def _done(self, call: Call[Any], route: AnyRoute) -> Ready:
        try:
            return self.telling.answer(route.does(call))
        except REFUSALS as error:
            return self._refused(error, call.request, principal=call.principal)

    def _refused(
        self, error: Refusal, request: Request, *, principal: Principal | None = None
    ) -> Ready:
        if isinstance(error, StoreUnavailable):
            # Whoever asks is told to come back; whoever keeps it running has to hear of it too.
            complain(event="unavailable", problem=fault(error), id=request.id)
        return self.telling.problem(problem_of(error), request, principal=principal)
