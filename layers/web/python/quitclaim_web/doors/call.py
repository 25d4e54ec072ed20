"""A request that was let in, as its route sees it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.credentials import SessionKey
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.people.person import Speaker
from quitclaim.ports.paging import Cursor
from quitclaim_web.doors.asked import Asked
from quitclaim_web.doors.pages import Visit
from quitclaim_web.doors.request import Request

A_co = TypeVar("A_co", bound=Asked, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(Generic[A_co]):
    """`principal`: None at an open address. `after`: where the page that is asked for begins."""

    asked: A_co
    request: Request
    visit: Visit
    at: datetime
    principal: Principal | None
    session: SessionKey | None
    after: Cursor | None
    sealed: Callable[[Cursor], str] = field(repr=False)

    @property
    def who(self) -> Principal:
        if self.principal is None:
            raise NotFound  # an open address knows nobody
        return self.principal

    @property
    def member(self) -> Member:
        """As she stands at this very request."""
        return self.who.member

    @property
    def by(self) -> Speaker:
        return self.who.speaker

    @property
    def only_head(self) -> bool:
        """Whoever asks what there is takes nothing along."""
        return self.request.method == "HEAD"

    def following(self, cursor: Cursor | None) -> str | None:
        """What a page says of where the next begins: opaque, and good for this list only."""
        return None if cursor is None else self.sealed(cursor)
