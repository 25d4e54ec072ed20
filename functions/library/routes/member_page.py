"""One member of the team: another role, other rights to see, and the end of her place (R42)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.members_forms import Choices, OtherPlace
from functions.library.routes.members_told import WhichMember, shown
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.staff import Staff
from quitclaim.usecases.change_member import ChangeMember, DismissMember
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_REFUSED: Final = 422


@dataclass(frozen=True, slots=True)
class MemberPage:
    staff: Staff
    change: ChangeMember
    dismiss: DismissMember
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/members/{member}",
                name="see_member",
                action=Action.APPOINT_MEMBER,
                asks=WhichMember,
                about="What one of them may and is shown.",
                does=lambda call: Html(self._page(call)),
            ),
            Route(
                method="POST",
                path="/members/{member}",
                name="change_place",
                action=Action.APPOINT_MEMBER,
                asks=OtherPlace,
                about="Another role, or what she is shown. It binds with her next request.",
                does=self.changed,
            ),
            Route(
                method="POST",
                path="/members/{member}/dismissal",
                name="end_place",
                action=Action.DISMISS_MEMBER,
                asks=WhichMember,
                about="Her place, her sessions and her tokens end with this call.",
                does=self.dismissed,
            ),
        )

    def changed(self, call: Call[OtherPlace]) -> Answer:
        asked = call.asked
        try:
            self.change(
                asked.member,
                lambda found: found.changed(
                    role=asked.role, visible=asked.visible, channels=asked.channels
                ),
                by=call.by,
            )
        except NotAllowed as error:
            return Html(self._page(call, reasons=error.reasons), _REFUSED)
        return SeeOther("/members?done=member_changed")

    def dismissed(self, call: Call[WhichMember]) -> Answer:
        try:
            self.dismiss(call.asked.member, by=call.by)
        except NotAllowed as error:
            return Html(self._page(call, reasons=error.reasons), _REFUSED)
        return SeeOther("/members?done=member_dismissed")

    def again(self, call: Call[Any], **outcome: Sequence[str]) -> Answer:
        return Html(self._page(call, **outcome), _REFUSED)

    def _page(
        self, call: Call[Any], *, wrong: Sequence[str] = (), reasons: Sequence[str] = ()
    ) -> str:
        found = self.staff.appointment(call.asked.member)
        if found is None or found.member.has_left:
            raise NotFound(call.asked.member)
        return self.pages.show(
            "member",
            call.visit,
            member=shown(found),
            is_own=found.id == call.member.id,
            choices=Choices.beside(found.member.channels),
            wrong=wrong,
            reasons=reasons,
        )
