"""Machine tokens: shown once, listed without their secret, revoked at once."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from pydantic import Field

from functions.library.routes.channels_forms import ChannelKey
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import Channel, MemberId, TokenId
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.organisation.tokens import LONGEST, MachineToken, TokenBar
from quitclaim.ports.staff import Staff
from quitclaim.usecases.issue_token import IssueToken, RevokeToken, Wish
from quitclaim_web.doors.answers import Answer, Done, Json
from quitclaim_web.doors.asked import Asked, Nothing, Shown, TokenKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route

LONGEST_NAME: Final = 80


class WhichToken(Asked):
    token: TokenKey


class NewToken(Asked):
    name: str = Field(min_length=1, max_length=LONGEST_NAME, description="What it is for.")
    scopes: frozenset[Action] = Field(min_length=1, description="No more than your own role may.")
    days: int = Field(ge=1, le=LONGEST.days, description="How long it holds.")
    channels: frozenset[ChannelKey] = Field(
        default=frozenset(), description="Reads what is out on these, and does nothing else."
    )


class TokenShown(Shown):
    token: TokenId
    name: str
    scopes: tuple[Action, ...]
    channels: tuple[Channel, ...]
    issued_by: MemberId
    issued_at: datetime
    until: datetime
    revoked_at: datetime | None


class TokensShown(Shown):
    tokens: tuple[TokenShown, ...]


class TokenIssued(Shown):
    token: TokenShown
    secret: str = Field(description="Shown this once. Send it as `Authorization: Bearer …`.")


@dataclass(frozen=True, slots=True)
class Tokens:
    staff: Staff
    issue: IssueToken
    revoke: RevokeToken

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/tokens",
                name="list_tokens",
                action=Action.ISSUE_TOKEN,
                tells=TokensShown,
                about="Your own tokens, an admin all of them, without their secrets.",
                does=self.listed,
            ),
            Route(
                method="POST",
                path="/api/tokens",
                name="issue_token",
                action=Action.ISSUE_TOKEN,
                asks=NewToken,
                tells=TokenIssued,
                status=201,
                about="A token for a program, with some of what your own role may.",
                does=self.issued,
            ),
            Route(
                method="DELETE",
                path="/api/tokens/{token}",
                name="revoke_token",
                action=Action.REVOKE_TOKEN,
                asks=WhichToken,
                status=204,
                about="It opens nothing from the next request on.",
                does=self.revoked,
            ),
        )

    def listed(self, call: Call[Nothing]) -> Answer:
        known = (one for one in self.staff.tokens() if one.is_known_to(call.member))
        return Json(TokensShown(tokens=tuple(map(_shown, known))))

    def issued(self, call: Call[NewToken]) -> Answer:
        asked = call.asked
        # A token makes none that may more than it may itself.
        if any(call.who.denials(scope) for scope in asked.scopes):
            raise NotAllowed(TokenBar.BEYOND_ROLE)
        wish = Wish(
            name=asked.name,
            scopes=asked.scopes,
            holds_for=timedelta(days=asked.days),
            channels=asked.channels,
        )
        made = self.issue(wish, issuer=call.member.id)
        return Json(TokenIssued(token=_shown(made.token), secret=str(made.key)), 201)

    def revoked(self, call: Call[WhichToken]) -> Answer:
        self.revoke(call.asked.token, by=call.member)
        return Done()


def _shown(token: MachineToken) -> TokenShown:
    return TokenShown(
        token=token.id,
        name=token.name,
        scopes=tuple(sorted(token.scopes)),
        channels=tuple(sorted(token.channels)),
        issued_by=token.issued_by,
        issued_at=token.issued_at,
        until=token.until,
        revoked_at=token.revoked_at,
    )
