"""What a request says, once it is known who says it: forged or meant, and then what it asks."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.organisation.sessions import Session
from quitclaim_web.doors.asked import Paged
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.cookies import session_in
from quitclaim_web.doors.cursors import Cursors
from quitclaim_web.doors.forgery import require_form_token, require_from_here
from quitclaim_web.doors.reading import asked_of
from quitclaim_web.doors.request import Request
from quitclaim_web.doors.table import Found
from quitclaim_web.doors.telling import visit_of


@dataclass(frozen=True, slots=True)
class Understanding:
    """`site`: our own origin."""

    cursors: Cursors
    site: str

    def call(
        self, request: Request, found: Found, *, principal: Principal | None, at: datetime
    ) -> Call[Any]:
        """Raises Forged, Malformed, Unfit, NoSuchPlace …: whatever was not meant for this route."""
        route = found.route
        # A token is put into a request on purpose; a cookie comes along by itself.
        travels_along = principal is None or isinstance(principal.by, Session)
        if travels_along and not request.is_safe:
            require_from_here(request, site=self.site, or_silent=route.brings_nonce)
        asked, token = asked_of(request, route.asks, path=found.path)
        session = session_in(request.cookies)
        if principal and travels_along and session and not request.is_safe:
            require_form_token(request, key=session, given=token)
        of = f"{route.name}|{principal.member.id if principal else ''}"
        begins = asked.after if isinstance(asked, Paged) else None
        return Call(
            asked=asked,
            request=request,
            visit=visit_of(request, principal=principal),
            at=at,
            principal=principal,
            session=session,
            after=None if begins is None else self.cursors.opened(begins, of=of),
            sealed=partial(self.cursors.sealed, of=of),
        )
