"""What every member may: know who she is here, choose how pages look, and leave."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

from functions.library.routes.steps import Going, next_of
from quitclaim.domain.ids import Channel, MemberId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action, StaffRole
from quitclaim.usecases.sign_out import SignOut
from quitclaim_web.doors.answers import Answer, Cookie, Json, SeeOther
from quitclaim_web.doors.asked import Nothing, Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.cookies import SESSION, no_more
from quitclaim_web.doors.route import AnyRoute, Entry, Route

_A_YEAR: Final = timedelta(days=365)


class Me(Shown):
    member: MemberId
    role: StaffRole
    sees: tuple[Visible, ...]
    channels: tuple[Channel, ...]
    may: tuple[Action, ...]


class Preferences(Going):
    language: Literal["nl", "en", "de", "fr"] | None = None
    theme: Literal["light", "dark", "system"] | None = None


@dataclass(frozen=True, slots=True)
class Oneself:
    sign_out: SignOut

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/me",
                name="see_oneself",
                action=Entry.OWN,
                tells=Me,
                about="Who asks, and what she or her token may.",
                does=self.me,
            ),
            Route(
                method="POST",
                path="/sign-out",
                name="sign_out",
                action=Entry.OWN,
                about="The session ends, here and at the server.",
                does=self.leave,
            ),
            Route(
                method="POST",
                path="/preferences",
                name="choose_looks",
                action=Entry.OPEN,
                asks=Preferences,
                about="The language and the colours of pages, kept by this browser alone.",
                does=self.preferred,
            ),
        )

    def me(self, call: Call[Nothing]) -> Answer:
        who = call.who
        return Json(
            Me(
                member=who.member.id,
                role=who.member.role,
                sees=tuple(sorted(who.member.visible)),
                channels=tuple(sorted(who.member.channels)),
                may=tuple(action for action in Action if not who.denials(action)),
            )
        )

    def leave(self, call: Call[Nothing]) -> Answer:
        self.sign_out(call.session)
        return SeeOther("/sign-in", (no_more(SESSION),))

    def preferred(self, call: Call[Preferences]) -> Answer:
        chosen = {"language": call.asked.language, "theme": call.asked.theme}
        cookies = (_cookie(name, value) for name, value in chosen.items() if value is not None)
        return SeeOther(next_of(call), tuple(cookies))


def _cookie(name: str, value: str) -> Cookie:
    if value == "system":
        return no_more(name)
    return Cookie(name=name, value=value, kept_for=_A_YEAR)
