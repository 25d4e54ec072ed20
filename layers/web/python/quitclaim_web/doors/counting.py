"""How often an address, a session or a token may ask (R48)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.organisation.rates import Limit
from quitclaim.domain.organisation.sessions import Session
from quitclaim.ports.rates import Rates
from quitclaim_web.doors.refusals import TooMany
from quitclaim_web.doors.request import Request
from quitclaim_web.doors.route import AnyRoute

_A_MINUTE: Final = timedelta(minutes=1)
# An office shares one address.
PER_ADDRESS: Final = Limit("address", 1200, _A_MINUTE)
PER_CALLER: Final = Limit("caller", 600, _A_MINUTE)


@dataclass(frozen=True, slots=True)
class Counting:
    """Raises TooMany, having counted the call."""

    rates: Rates

    def address(self, request: Request, *, at: datetime) -> None:
        self.count(request.source, limit=PER_ADDRESS, at=at)

    def route(self, request: Request, route: AnyRoute, *, at: datetime) -> None:
        if route.limit is not None and not request.is_safe:
            self.count(request.source, limit=route.limit, at=at)

    def caller(self, principal: Principal, *, at: datetime) -> None:
        by = principal.by
        self.count(by.hash if isinstance(by, Session) else by.id, limit=PER_CALLER, at=at)

    def count(self, who: str, *, limit: Limit, at: datetime) -> None:
        wait = self.rates.wait_for(who, limit=limit, at=at)
        if wait is not None:
            raise TooMany(wait)
