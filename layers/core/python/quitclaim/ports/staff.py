from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from quitclaim.domain.checks import require_text
from quitclaim.domain.ids import MemberId, TokenHash, TokenId
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.credentials import SessionKey
from quitclaim.domain.organisation.sessions import Session
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.ports.sign_ins import Challenge


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """
    A sign-in between two steps.

    `seed`: what her authenticator is being given, shown again until she has typed a code of it.
    """

    challenge: Challenge
    until: datetime
    seed: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        require_instants(until=self.until)
        if self.seed is not None:
            require_text(seed=self.seed)


class Staff(Protocol):
    """
    Who works here, and by what they are known; every read is strongly consistent.

    What nobody can read is reported and not there: nobody comes in by it.

    Appointments and machine tokens are written by Commits. Sessions and pending sign-ins are not
    state of the organisation: they end by themselves, and ending one is idempotent.
    """

    def appointment(self, member: MemberId) -> Appointment | None: ...

    def appointed(self, subject: str) -> Appointment | None:
        """Whoever signs in as `subject`; None too when she has left."""

    def appointments(self) -> tuple[Appointment, ...]:
        """Everybody, those who have left too."""

    def token(self, token: TokenId) -> MachineToken | None: ...

    def tokens(self) -> tuple[MachineToken, ...]:
        """All that were ever issued."""

    def begin(self, session: Session) -> None: ...

    def session(self, key: SessionKey) -> Session | None:
        """As it was begun and last seen, whether or not it is still open."""

    def see(self, session: Session) -> None:
        """Note a sign of life; a session that was ended meanwhile stays ended."""

    def end(self, key: SessionKey) -> None: ...

    def end_all(self, member: MemberId) -> None:
        """Every session of hers."""

    def wait(self, key: TokenHash, pending: Pending) -> None:
        """Keep, or replace, what a sign-in waits for."""

    def waiting(self, key: TokenHash) -> Pending | None: ...

    def forget(self, key: TokenHash) -> None: ...
