"""The team as an admin sees it, and how somebody joins it (R42)."""

from dataclasses import dataclass
from typing import Any, Final

from functions.library.routes.members_forms import Choices, NewPlace, WhatBecame
from functions.library.routes.members_told import shown
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.members import INTERNAL
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.staff import Staff
from quitclaim.usecases.appoint_member import AppointMember, Invitation
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

_FRESH: Final = NewPlace(channels=frozenset({INTERNAL}))
_REFUSED: Final = 422


@dataclass(frozen=True, slots=True)
class MembersPages:
    staff: Staff
    appoint: AppointMember
    pages: Pages
    site: str

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/members",
                name="see_members",
                action=Action.APPOINT_MEMBER,
                asks=WhatBecame,
                about="Everybody who works here, and how somebody is added.",
                does=self.listed,
            ),
            Route(
                method="POST",
                path="/members",
                name="give_place",
                action=Action.APPOINT_MEMBER,
                asks=NewPlace,
                about="A place on the staff; its first password is shown once.",
                does=self.appointed,
            ),
        )

    def listed(self, call: Call[WhatBecame]) -> Answer:
        return Html(self._team(call, _FRESH, done=call.asked.done))

    def appointed(self, call: Call[NewPlace]) -> Answer:
        asked = call.asked
        if asked.wrong:
            return Html(self._team(call, asked, wrong=asked.wrong), _REFUSED)
        invitation = Invitation(
            address=asked.address.strip(),
            name=asked.name.strip(),
            role=asked.role,
            visible=asked.visible,
            channels=asked.channels,
        )
        try:
            made = self.appoint(invitation, by=call.by)
        except NotAllowed as error:
            return Html(self._team(call, asked, reasons=error.reasons), _REFUSED)
        told = {"name": invitation.name, "address": invitation.address, "password": made.password}
        return Html(
            self.pages.show("member_appointed", call.visit, **told, place=self.site, anew=False)
        )

    def _team(self, call: Call[Any], said: NewPlace, **outcome: Any) -> str:
        """`outcome`: what was done, which fields are wrong, or why the rules refuse it."""
        places = [shown(one) for one in self.staff.appointments()]
        return self.pages.show(
            "members",
            call.visit,
            team=sorted(
                (one for one in places if one.name), key=lambda one: str(one.name).casefold()
            ),
            gone=[one.member for one in places if one.has_left],
            own=call.member.id,
            said=said,
            choices=Choices.beside(),
            **{"done": None, "wrong": (), "reasons": ()} | outcome,
        )
