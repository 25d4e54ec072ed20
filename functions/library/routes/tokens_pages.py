"""Machine tokens as a member sees them: made, shown once, taken back (R45)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, Literal

from pydantic import Field

from functions.library.routes.channels_forms import ChannelKey
from functions.library.routes.tokens import LONGEST_NAME, WhichToken
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.organisation.tokens import LONGEST, READING
from quitclaim.ports.staff import Staff
from quitclaim.usecases.issue_token import IssueToken, RevokeToken, Wish
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.asked import Asked
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422
_DAYS: Final = (1, 7, 30, 90, 365)


class WhatBecame(Asked):
    done: Literal["token_revoked"] | None = None


class Wished(Asked):
    """Any text is taken, so that the form comes back with what is wrong in it."""

    name: str = Field(default="", max_length=2000)
    scopes: frozenset[Action] = frozenset()
    days: int = Field(default=30, ge=1, le=LONGEST.days)
    # Not chosen here: the page of a channel leads here with its own.
    channels: frozenset[ChannelKey] = frozenset()

    @property
    def wrong(self) -> tuple[str, ...]:
        found = () if 0 < len(self.name.strip()) <= LONGEST_NAME else ("name",)
        is_fitting = self.scopes and (not self.channels or self.scopes == READING)
        return found if is_fitting else (*found, "scopes")


@dataclass(frozen=True, slots=True)
class TokensPages:
    staff: Staff
    issue: IssueToken
    revoke: RevokeToken
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/tokens",
                name="see_tokens",
                action=Action.ISSUE_TOKEN,
                asks=WhatBecame,
                about="Your own tokens, an admin all of them, without their secrets.",
                does=lambda call: Html(self._page(call, Wished(), done=call.asked.done)),
            ),
            Route(
                method="POST",
                path="/tokens",
                name="give_token",
                action=Action.ISSUE_TOKEN,
                asks=Wished,
                about="A token for a program; its secret is shown once.",
                does=self.issued,
            ),
            Route(
                method="POST",
                path="/tokens/{token}/revocation",
                name="end_token",
                action=Action.REVOKE_TOKEN,
                asks=WhichToken,
                about="It opens nothing from the next request on.",
                does=self.revoked,
            ),
        )

    def issued(self, call: Call[Wished]) -> Answer:
        asked = call.asked
        if asked.wrong:
            return Html(self._page(call, asked, wrong=asked.wrong), _REFUSED)
        wish = Wish(
            name=asked.name.strip(),
            scopes=asked.scopes,
            holds_for=timedelta(days=asked.days),
            channels=asked.channels,
        )
        try:
            made = self.issue(wish, issuer=call.member.id)
        except NotAllowed as error:
            return Html(self._page(call, asked, reasons=error.reasons), _REFUSED)
        return Html(
            self.pages.show("token_issued", call.visit, token=made.token, secret=str(made.key))
        )

    def revoked(self, call: Call[WhichToken]) -> Answer:
        self.revoke(call.asked.token, by=call.member)
        return SeeOther("/tokens?done=token_revoked")

    def _page(self, call: Call[Any], said: Wished, **outcome: Any) -> str:
        """`outcome`: what was done, which fields are wrong, or why the rules refuse it."""
        known = [one for one in self.staff.tokens() if one.is_known_to(call.member)]
        issuers = {one.issued_by for one in known}
        latest = sorted(known, key=lambda one: one.issued_at, reverse=True)
        return self.pages.show(
            "tokens",
            call.visit,
            open=[one for one in latest if one.is_open(call.at)],
            ended=[one for one in latest if not one.is_open(call.at)],
            issuers={one.id: one.name for one in self.staff.appointments() if one.id in issuers},
            said=said,
            scopes=[action for action in Action if call.member.may(action)],
            days=_DAYS,
            **{"done": None, "wrong": (), "reasons": ()} | outcome,
        )
