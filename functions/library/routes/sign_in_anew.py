"""A sign-in anew for a member who lost her password or her second factor (R42)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from functions.library.routes.members_forms import OtherSignIn, is_address
from functions.library.routes.members_told import MemberAppointed, SignInAnew, shown
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.roles import Action
from quitclaim.usecases.reset_sign_in import ResetSignIn
from quitclaim_web.doors.answers import Answer, Html, Json
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class Again(Protocol):
    """The page of one member once more."""

    def __call__(self, call: Call[Any], **outcome: Sequence[str]) -> Answer:
        """`outcome`: which fields are `wrong`, or for which `reasons` the rules refuse it."""


@dataclass(frozen=True, slots=True)
class SignInAnewRoutes:
    reset: ResetSignIn
    pages: Pages
    site: str
    again: Again

    def routes(self) -> tuple[AnyRoute, ...]:
        about = "A first password once more; what she signed in with before opens nothing."
        return (
            Route(
                method="POST",
                path="/members/{member}/sign-in",
                name="give_sign_in",
                action=Action.APPOINT_MEMBER,
                asks=OtherSignIn,
                about=about,
                does=self.given,
            ),
            Route(
                method="POST",
                path="/api/members/{member}/sign-in",
                name="reset_sign_in",
                action=Action.APPOINT_MEMBER,
                asks=SignInAnew,
                tells=MemberAppointed,
                about=about,
                does=self.told,
            ),
        )

    def given(self, call: Call[OtherSignIn]) -> Answer:
        address = call.asked.address.strip()
        if not is_address(address):
            return self.again(call, wrong=("address",))
        try:
            made = self.reset(call.asked.member, address=address, by=call.by)
        except NotAllowed as error:
            return self.again(call, reasons=error.reasons)
        told = {"name": made.appointment.name, "address": address, "password": made.password}
        page = self.pages.show("member_appointed", call.visit, **told, place=self.site, anew=True)
        return Html(page)

    def told(self, call: Call[SignInAnew]) -> Answer:
        made = self.reset(call.asked.member, address=call.asked.address, by=call.by)
        return Json(MemberAppointed(member=shown(made.appointment), password=made.password))
