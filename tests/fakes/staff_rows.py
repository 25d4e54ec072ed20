"""What the fakes keep of who works here."""

from dataclasses import dataclass, field
from datetime import datetime

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.ids import MemberId, TokenHash, TokenId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.sessions import Session
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.ports import envelopes
from quitclaim.ports.envelopes import Attached, Hint
from quitclaim.ports.staff import Pending


@dataclass(slots=True, kw_only=True)
class Account:
    """`is_new`: the password is the one she was given. `seed`: of her authenticator."""

    subject: str
    password: str
    is_new: bool = True
    seed: str | None = None


@dataclass(slots=True, kw_only=True)
class Repeated:
    fingerprint: str
    free_at: datetime
    answer: bytes | None = None


@dataclass(eq=False)
class StaffRows:
    """
    `subjects`: whose place a sign-in leads to. `heard`: until when what was heard is known.
    """

    appointments: dict[MemberId, Appointment] = field(default_factory=dict)
    subjects: dict[str, MemberId] = field(default_factory=dict)
    tokens: dict[TokenId, MachineToken] = field(default_factory=dict)
    sessions: dict[tuple[MemberId, TokenHash], Session] = field(default_factory=dict)
    pending: dict[TokenHash, Pending] = field(default_factory=dict)
    calls: dict[tuple[str, str, datetime], int] = field(default_factory=dict)
    repeats: dict[str, Repeated] = field(default_factory=dict)
    providers: dict[Provider, tuple[envelopes.Account, Attached]] = field(default_factory=dict)
    hints: dict[tuple[datetime, str], Hint] = field(default_factory=dict)
    heard: dict[str, datetime] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    invitations: int = 0

    def staff_record(self, record: Appointment | MachineToken) -> Appointment | MachineToken | None:
        if isinstance(record, MachineToken):
            return self.tokens.get(record.id)
        return self.appointments.get(record.id)

    def put_staff_record(self, record: Appointment | MachineToken) -> None:
        if isinstance(record, MachineToken):
            self.tokens[record.id] = record
            return
        before = self.appointments.get(record.id)
        if before and self.subjects.get(before.subject) == record.id:
            del self.subjects[before.subject]
        self.appointments[record.id] = record
        if not record.member.has_left:
            self.subjects[record.subject] = record.id
