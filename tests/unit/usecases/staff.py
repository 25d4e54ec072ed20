"""A house with staff: who works there, and the use cases about them, over fakes."""

from dataclasses import dataclass
from typing import Any

from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.credentials import SessionKey
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.sign_ins import Step
from quitclaim.usecases.appoint_member import Appointed, AppointMember, Invitation
from quitclaim.usecases.authorise import Authorise
from quitclaim.usecases.change_member import ChangeMember, DismissMember
from quitclaim.usecases.enrol_factor import EnrolFactor, ShowSeed
from quitclaim.usecases.issue_token import IssueToken, RevokeToken
from quitclaim.usecases.reset_sign_in import ResetSignIn
from quitclaim.usecases.sign_in import AnswerCode, Next, Opened, Progress, ReplacePassword, SignIn
from tests.builders import a_session, a_session_key, an_admin
from tests.fakes.fakes import Fakes, fakes_of
from tests.fakes.in_memory_sign_ins import code_of

ADDRESS = "eva@example.org"
HERS = "a long one of her own"
NOT_HERS = "somebody's guess"


@dataclass(frozen=True, slots=True)
class Office:
    """An admin works here from the start."""

    fakes: Fakes
    admin: Appointment

    @property
    def by(self) -> Speaker:
        return Speaker(Role.STAFF, self.admin.id)

    @property
    def leaves(self) -> list[Fact]:
        return list(self.fakes.world.outbox.values())

    @property
    def authorise(self) -> Authorise:
        return Authorise(self.fakes.staff, self.fakes.clock)

    @property
    def appoint(self) -> AppointMember:
        return AppointMember(**self._desk, sign_ins=self.fakes.sign_ins)

    @property
    def change(self) -> ChangeMember:
        return ChangeMember(**self._desk)

    @property
    def dismiss(self) -> DismissMember:
        return DismissMember(**self._desk, sign_ins=self.fakes.sign_ins)

    @property
    def issue(self) -> IssueToken:
        return IssueToken(**self._desk)

    @property
    def revoke(self) -> RevokeToken:
        return RevokeToken(**self._desk)

    def reset(self, member: MemberId, address: str = ADDRESS) -> Appointed:
        anew = ResetSignIn(**self._desk, sign_ins=self.fakes.sign_ins)
        return anew(member, address=address, by=self.by)

    @property
    def sign_in(self) -> SignIn:
        return SignIn(**self._sign_ins)

    @property
    def answer_code(self) -> AnswerCode:
        return AnswerCode(**self._sign_ins)

    @property
    def replace_password(self) -> ReplacePassword:
        return ReplacePassword(**self._sign_ins)

    @property
    def show_seed(self) -> ShowSeed:
        return ShowSeed(**self._sign_ins)

    @property
    def enrol_factor(self) -> EnrolFactor:
        return EnrolFactor(**self._sign_ins)

    def invited(self, address: str = ADDRESS, role: StaffRole = StaffRole.EDITOR) -> Appointed:
        invitation = Invitation(
            address=address, name="Eva", role=role, visible=frozenset({Visible.FACES})
        )
        return self.appoint(invitation, by=self.by)

    def enrolled(self, appointed: Appointed) -> Opened:
        """Her first sign-in, to its end."""
        asked = waits(self.sign_in(ADDRESS, password=appointed.password), Step.NEW_PASSWORD)
        asked = waits(self.replace_password(asked.secret, password=HERS), Step.ENROL)
        seed = self.show_seed(asked.secret)
        return opens(self.enrol_factor(asked.secret, code=code_of(str(seed))))

    def session(self, place: Appointment, name: str = "secret") -> SessionKey:
        key = a_session_key(name, member=place.id)
        self.fakes.staff.begin(a_session(key))
        return key

    @property
    def code(self) -> str:
        """What her authenticator shows."""
        return code_of(str(self.fakes.world.accounts[ADDRESS].seed))

    @property
    def _desk(self) -> dict[str, Any]:
        fakes = self.fakes
        ports = {"staff": fakes.staff, "commits": fakes.commits}
        return {**ports, "clock": fakes.clock, "chance": fakes.chance}

    @property
    def _sign_ins(self) -> dict[str, Any]:
        return {**self._desk, "sign_ins": self.fakes.sign_ins, "rates": self.fakes.rates}


def an_office() -> Office:
    fakes, admin = fakes_of(), an_admin()
    fakes.world.put_staff_record(admin)
    return Office(fakes, admin)


def waits(progress: Progress, step: Step) -> Next:
    assert isinstance(progress, Next) and progress.step is step
    return progress


def opens(progress: Progress) -> Opened:
    assert isinstance(progress, Opened)
    return progress
