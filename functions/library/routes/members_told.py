"""What is asked and told of members."""

from typing import Final

from pydantic import Field

from quitclaim.domain.ids import Channel, MemberId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.members import INTERNAL, Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.asked import Asked, MemberKey, Shown

# What a browser takes for one (HTML, 4.10.5.1.5), and so does the sign-in service; with a dot.
ADDRESS: Final = (
    r"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$"
)
LONGEST_ADDRESS: Final = 128  # as the sign-in service takes it
LONGEST_NAME: Final = 80


class WhichMember(Asked):
    member: MemberKey


class NewMember(Asked):
    address: str = Field(
        max_length=LONGEST_ADDRESS, pattern=ADDRESS, description="What she signs in with."
    )
    name: str = Field(
        min_length=1, max_length=LONGEST_NAME, description="What colleagues call her."
    )
    role: StaffRole
    visible: frozenset[Visible] = frozenset()
    channels: frozenset[Channel] = frozenset({INTERNAL})


class OtherMember(WhichMember):
    role: StaffRole | None = None
    visible: frozenset[Visible] | None = None
    channels: frozenset[Channel] | None = None


class SignInAnew(WhichMember):
    address: str = Field(
        max_length=LONGEST_ADDRESS, pattern=ADDRESS, description="What she signs in with now."
    )


class MemberShown(Shown):
    member: MemberId
    name: str | None
    role: StaffRole
    visible: tuple[Visible, ...]
    channels: tuple[Channel, ...]
    has_left: bool
    version: int


class MembersShown(Shown):
    members: tuple[MemberShown, ...]


class MemberAppointed(Shown):
    """Or with a sign-in anew."""

    member: MemberShown
    password: str = Field(description="To be told to her; she replaces it at her first sign-in.")


def shown(appointment: Appointment) -> MemberShown:
    member = appointment.member
    return MemberShown(
        member=member.id,
        name=appointment.name,
        role=member.role,
        visible=tuple(sorted(member.visible)),
        channels=tuple(sorted(member.channels)),
        has_left=member.has_left,
        version=appointment.version,
    )
