"""Who works here: appointed, changed and dismissed by an admin."""

from dataclasses import dataclass

from functions.library.routes.members_told import (
    MemberAppointed,
    MemberShown,
    MembersShown,
    NewMember,
    OtherMember,
    WhichMember,
    shown,
)
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.staff import Staff
from quitclaim.usecases.appoint_member import AppointMember, Invitation
from quitclaim.usecases.change_member import ChangeMember, DismissMember
from quitclaim_web.doors.answers import Answer, Done, Json
from quitclaim_web.doors.asked import Nothing
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


@dataclass(frozen=True, slots=True)
class Members:
    staff: Staff
    appoint: AppointMember
    change: ChangeMember
    dismiss: DismissMember

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/members",
                name="list_members",
                action=Action.APPOINT_MEMBER,
                tells=MembersShown,
                about="Everybody who works here, and the pseudonyms of those who have left.",
                does=self.listed,
            ),
            Route(
                method="POST",
                path="/api/members",
                name="appoint_member",
                action=Action.APPOINT_MEMBER,
                asks=NewMember,
                tells=MemberAppointed,
                status=201,
                about="A place on the staff, with a sign-in that leads to it.",
                does=self.appointed,
            ),
            *self._of_one(),
        )

    def _of_one(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="PATCH",
                path="/api/members/{member}",
                name="change_member",
                action=Action.APPOINT_MEMBER,
                asks=OtherMember,
                tells=MemberShown,
                about="Another role, or what she is shown. It binds with her next request.",
                does=self.changed,
            ),
            Route(
                method="DELETE",
                path="/api/members/{member}",
                name="dismiss_member",
                action=Action.DISMISS_MEMBER,
                asks=WhichMember,
                status=204,
                about="Her place, her sessions and her tokens end with this call.",
                does=self.dismissed,
            ),
        )

    def listed(self, call: Call[Nothing]) -> Answer:  # noqa: ARG002  whoever asks sees all of it
        return Json(MembersShown(members=tuple(map(shown, self.staff.appointments()))))

    def appointed(self, call: Call[NewMember]) -> Answer:
        asked = call.asked
        invitation = Invitation(
            address=asked.address,
            name=asked.name,
            role=asked.role,
            visible=asked.visible,
            channels=asked.channels,
        )
        made = self.appoint(invitation, by=call.by)
        told = MemberAppointed(member=shown(made.appointment), password=made.password)
        return Json(told, 201)

    def changed(self, call: Call[OtherMember]) -> Answer:
        asked = call.asked
        changed = self.change(
            asked.member,
            lambda found: found.changed(
                role=asked.role, visible=asked.visible, channels=asked.channels
            ),
            by=call.by,
        )
        return Json(shown(changed))

    def dismissed(self, call: Call[WhichMember]) -> Answer:
        self.dismiss(call.asked.member, by=call.by)
        return Done()
