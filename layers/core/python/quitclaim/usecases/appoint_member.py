from dataclasses import dataclass, field

from quitclaim.domain.checks import require_text
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import Channel, MemberId
from quitclaim.domain.organisation.appointments import Appointment, Bar
from quitclaim.domain.organisation.credentials import Secret
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.members import INTERNAL, Member, Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.people.person import Speaker
from quitclaim.ports.sign_ins import SignIns
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.staff_desk import StaffDesk


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """`address`: what she signs in with; the sign-in service keeps it, and nobody else."""

    address: str = field(repr=False)
    name: str = field(repr=False)
    role: StaffRole
    visible: frozenset[Visible] = frozenset()
    channels: frozenset[Channel] = frozenset({INTERNAL})

    def __post_init__(self) -> None:
        require_text(address=self.address, name=self.name)


@dataclass(frozen=True, slots=True)
class Appointed:
    """`password`: to be told to her, and replaced by her at once."""

    appointment: Appointment
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AppointMember(StaffDesk):
    sign_ins: SignIns

    def __call__(self, invitation: Invitation, *, by: Speaker) -> Appointed:
        """
        Give her a place, and a sign-in that leads to it.

        The sign-in comes first: one without a place lets nobody in, and to appoint her again goes
        on from there.
        """
        return until_it_holds(lambda: self._once(invitation, by=by))

    def _once(self, invitation: Invitation, *, by: Speaker) -> Appointed:
        address = invitation.address.strip().casefold()
        known = self.sign_ins.find(address)
        if known is not None and self.staff.appointed(known) is not None:
            raise NotAllowed(Bar.HAS_A_PLACE)
        password = Secret.of(self.chance.key()).text
        subject = self.sign_ins.invite(address, password=password)
        member = Member(
            id=MemberId(self.chance.uuid()),
            role=invitation.role,
            visible=invitation.visible,
            channels=invitation.channels,
        )
        appointment = Appointment(member=member, subject=subject, name=invitation.name)
        became = (Write(appointment), EventType.MEMBER_APPOINTED)
        self.commit(became, by=by, action="appoint_member")
        return Appointed(appointment, password)
