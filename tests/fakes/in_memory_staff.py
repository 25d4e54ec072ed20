from dataclasses import dataclass

from quitclaim.domain.ids import MemberId, TokenHash, TokenId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.credentials import SessionKey
from quitclaim.domain.organisation.sessions import Session
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.ports.staff import Pending
from tests.fakes.calls import port_call
from tests.fakes.world import Report, World


@dataclass(frozen=True, slots=True)
class InMemoryStaff:
    world: World

    @port_call("staff.appointment")
    def appointment(self, member: MemberId) -> Appointment | None:
        found = self.world.appointments.get(member)
        return found if found and self._is_legible("appointment", member) else None

    @port_call("staff.appointed")
    def appointed(self, subject: str) -> Appointment | None:
        member = self.world.subjects.get(subject)
        return None if member is None else self.appointment(member)

    @port_call("staff.appointments")
    def appointments(self) -> tuple[Appointment, ...]:
        found = sorted(self.world.appointments.values(), key=lambda one: one.id)
        return tuple(one for one in found if self._is_legible("appointment", one.id))

    @port_call("staff.token")
    def token(self, token: TokenId) -> MachineToken | None:
        found = self.world.tokens.get(token)
        return found if found and self._is_legible("machinetoken", token) else None

    @port_call("staff.tokens")
    def tokens(self) -> tuple[MachineToken, ...]:
        found = sorted(self.world.tokens.values(), key=lambda one: one.id)
        return tuple(one for one in found if self._is_legible("machinetoken", one.id))

    @port_call("staff.begin")
    def begin(self, session: Session) -> None:
        self.world.sessions[session.member, session.hash] = session

    @port_call("staff.session")
    def session(self, key: SessionKey) -> Session | None:
        return self.world.sessions.get((key.member, key.secret.hash))

    @port_call("staff.see")
    def see(self, session: Session) -> None:
        if (session.member, session.hash) in self.world.sessions:
            self.world.sessions[session.member, session.hash] = session

    @port_call("staff.end")
    def end(self, key: SessionKey) -> None:
        self.world.sessions.pop((key.member, key.secret.hash), None)

    @port_call("staff.end_all")
    def end_all(self, member: MemberId) -> None:
        for one in [one for one in self.world.sessions if one[0] == member]:
            del self.world.sessions[one]

    @port_call("staff.wait")
    def wait(self, key: TokenHash, pending: Pending) -> None:
        self.world.pending[key] = pending

    @port_call("staff.waiting")
    def waiting(self, key: TokenHash) -> Pending | None:
        return self.world.pending.get(key)

    @port_call("staff.forget")
    def forget(self, key: TokenHash) -> None:
        self.world.pending.pop(key, None)

    def _is_legible(self, kind: str, record: str) -> bool:
        problem = self.world.spoiled.get(record)
        if problem is not None:
            self.world.reports.append(Report(kind, record, problem))
        return problem is None
