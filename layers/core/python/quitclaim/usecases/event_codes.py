"""Codes for posters at an event: made, and withdrawn, by staff (R11)."""

from dataclasses import dataclass

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import MemberId, TokenHash
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.credentials import Secret
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.scope import PublicationScope
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.event_codes import EventCodes
from quitclaim.ports.library import Library
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class Made:
    """`secret`: what stands in the address on the poster; nobody can look it up later."""

    code: EventCode
    secret: Secret


@dataclass(frozen=True, slots=True)
class MakeEventCode:
    library: Library
    commits: Commits
    clock: Clock
    chance: Chance

    def __call__(
        self,
        asked: PublicationScope,
        during: Interval,
        *,
        member: MemberId,
        alternative: str | None = None,
    ) -> Made:
        """Raises NotAllowed until the organisation has said who it is."""
        if self.library.rules().controller is None:
            raise NotAllowed(Hindrance.NO_CONTROLLER)
        if asked.collection not in self.library.collections(
            [asked.collection] if asked.collection else []
        ):
            raise NotFound(asked.collection)
        secret = Secret.of(self.chance.key())
        code = EventCode(
            id=secret.hash,
            asked=asked,
            made_by=member,
            made_at=during.starts_at,
            until=during.until or during.starts_at,
            alternative=alternative,
        )
        said = Announcement(EventType.CODE_MADE, code.id, code.version)
        by, at = Speaker(Role.STAFF, member), self.clock.now()
        fact = told(self.chance, said, at=at, by=by, action="make_code")
        self.commits.commit(Change(fact=fact, writes=(Write(code),)))
        return Made(code, secret)


@dataclass(frozen=True, slots=True)
class WithdrawEventCode:
    codes: EventCodes
    commits: Commits
    clock: Clock
    chance: Chance

    def __call__(self, code: TokenHash, *, member: MemberId) -> EventCode:
        """It opens nothing from now on; again changes nothing."""
        found = self.codes.code(code)
        if found is None:
            raise NotFound(code)
        if found.withdrawn_at is not None:
            return found
        at = self.clock.now()
        withdrawn = found.withdrawn(at=at)
        said = Announcement(EventType.CODE_WITHDRAWN, code, withdrawn.version)
        by = Speaker(Role.STAFF, member)
        fact = told(self.chance, said, at=at, by=by, action="withdraw_code")
        self.commits.commit(Change(fact=fact, writes=(Write(withdrawn, found),)))
        return withdrawn
