"""Machine tokens: given out once, taken back at once."""

from dataclasses import dataclass, field
from datetime import timedelta

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import Channel, MemberId, TokenId
from quitclaim.domain.organisation.credentials import Secret, TokenKey
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.organisation.tokens import MachineToken, require_issuable
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.staff_desk import StaffDesk


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    name: str
    scopes: frozenset[Action]
    holds_for: timedelta
    channels: frozenset[Channel] = frozenset()


@dataclass(frozen=True, slots=True)
class Issued:
    """`key` is shown this once: we keep its hash."""

    token: MachineToken
    key: TokenKey = field(repr=False)


class IssueToken(StaffDesk):
    def __call__(self, wish: Wish, *, issuer: MemberId) -> Issued:
        """Only while her place stands as it was read: a token gives nothing that she lost."""
        return until_it_holds(lambda: self._once(wish, issuer=issuer))

    def _once(self, wish: Wish, *, issuer: MemberId) -> Issued:
        at, place = self.clock.now(), self.known(issuer)
        key = TokenKey(TokenId(self.chance.uuid()), Secret.of(self.chance.key()))
        token = MachineToken(
            id=key.token,
            hash=key.secret.hash,
            name=wish.name,
            scopes=wish.scopes,
            issued_by=issuer,
            issued_at=at,
            until=at + wish.holds_for,
            channels=wish.channels,
        )
        hers = [one for one in self.staff.tokens() if one.issued_by == issuer and one.is_open(at)]
        require_issuable(token, issuer=place.member, others=len(hers))
        by, became = Speaker(Role.STAFF, issuer), (Write(token), EventType.TOKEN_ISSUED)
        self.commit(became, by=by, action="issue_token", relies_on=place)
        return Issued(token, key)


class RevokeToken(StaffDesk):
    def __call__(self, token: TokenId, *, by: Member) -> MachineToken:
        """It opens nothing from the next request on; again changes nothing."""
        return until_it_holds(lambda: self._once(token, by=by))

    def _once(self, token: TokenId, *, by: Member) -> MachineToken:
        found = self.staff.token(token)
        if found is None or not found.is_known_to(by):
            raise NotFound(token)
        revoked = found.revoked(self.clock.now())
        if revoked != found:
            became = (Write(revoked, found), EventType.TOKEN_REVOKED)
            speaker = Speaker(Role.STAFF, by.id)
            self.commit(became, by=speaker, action="revoke_token")
        return revoked
