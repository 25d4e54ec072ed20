"""A place on the staff: whose sign-in it is and what she may do, until she leaves (R42)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from quitclaim.domain.checks import Word, require, require_text
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import Channel, MemberId
from quitclaim.domain.organisation.members import Member, Visible
from quitclaim.domain.organisation.roles import StaffRole


class Bar(Word):
    """Why a place on the staff stays as it is."""

    OWN_PLACE = "own_place"
    LAST_ADMIN = "last_admin"
    HAS_A_PLACE = "has_a_place"
    HAS_LEFT = "has_left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """
    `subject`: whom the sign-in service calls so; `name`: what colleagues call her.

    The name goes when she leaves (GDPR art. 5(1)(e)), and her address with her sign-in: what stays
    is the pseudonym under which she acted.
    """

    member: Member
    subject: str
    name: str | None
    version: int = 1

    def __post_init__(self) -> None:
        require_text(subject=self.subject)
        require(
            (self.name is None) == self.member.has_left,
            "a member has a name until she leaves: give one, or none",
        )
        if self.name is not None:
            require_text(name=self.name)
        require(self.version >= 1, "a version counts from 1: give the one the record moved to")

    @property
    def id(self) -> MemberId:
        return self.member.id

    @property
    def is_admin(self) -> bool:
        return self.member.role is StaffRole.ADMIN and not self.member.has_left

    def changed(
        self,
        *,
        role: StaffRole | None = None,
        visible: frozenset[Visible] | None = None,
        channels: frozenset[Channel] | None = None,
    ) -> Self:
        """None: as it was."""
        if self.member.has_left:
            raise NotAllowed(Bar.HAS_LEFT)
        member = replace(
            self.member,
            role=self.member.role if role is None else role,
            visible=self.member.visible if visible is None else visible,
            channels=self.member.channels if channels is None else channels,
        )
        if member == self.member:
            return self
        return replace(self, member=member, version=self.version + 1)

    def signing_in_as(self, subject: str) -> Self:
        """From now on, and as nobody whom she signed in as before."""
        if self.member.has_left:
            raise NotAllowed(Bar.HAS_LEFT)
        return replace(self, subject=subject, version=self.version + 1)

    def dismissed(self) -> Self:
        """For good: whoever comes back has a new place and a new pseudonym."""
        if self.member.has_left:
            return self
        member = replace(self.member, has_left=True, visible=frozenset(), channels=frozenset())
        return replace(self, member=member, name=None, version=self.version + 1)


def keeper_beside(
    before: Appointment, after: Appointment, *, by: str | None, staff: Iterable[Appointment]
) -> Appointment | None:
    """
    Refuse what nobody may do to a place; return an admin who has to stay for the change to hold.

    Nobody gives herself anything, and whoever could let others in is never the last who left.
    """
    bars = [Bar.OWN_PLACE] if before.id == by else []
    keeper = None
    if before.is_admin and not after.is_admin:
        keeper = next((one for one in staff if one.is_admin and one.id != before.id), None)
        bars += [] if keeper else [Bar.LAST_ADMIN]
    if bars:
        raise NotAllowed(*bars)
    return keeper
