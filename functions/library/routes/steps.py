"""Where a sign-in leads: to its next step, into the house, or back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from pydantic import Field

from quitclaim.domain.organisation.credentials import Secret
from quitclaim.ports.sign_ins import Refused, Step
from quitclaim.usecases.sign_in import Later, Next, Opened, Progress
from quitclaim.usecases.sign_out import SignOut
from quitclaim_web.doors.answers import Answer, Html, SeeOther, local_or_home
from quitclaim_web.doors.asked import Asked
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.cookies import STEP, no_more, session_cookie, step_cookie, step_in
from quitclaim_web.doors.refusals import TooMany

_PATHS: Final = {
    Step.CODE: "/sign-in/code",
    Step.NEW_PASSWORD: "/sign-in/password",
    Step.ENROL: "/sign-in/enrol",
}
# Not 401: no header of a browser's own dialogue would help.
WRONG: Final = 403


class Going(Asked):
    """`next`: where she was going; from outside, so only ever a place of ours."""

    next: str = Field(default="/", max_length=2000)


@dataclass(frozen=True, slots=True)
class Steps:
    sign_out: SignOut

    def lead_on(
        self, progress: Progress, call: Call[Going], *, again: Callable[[], str] | None = None
    ) -> Answer:
        """`again`: the page of this step, saying that it was not it; None: begin anew."""
        match progress:
            case Next(step, secret):
                return SeeOther(_with_next(_PATHS[step], call), (step_cookie(secret),))
            case Opened(key, _):
                # Whoever put a session into this browser before has nothing of the new one.
                self.sign_out(call.session)
                cookies = (session_cookie(key), no_more(STEP))
                return SeeOther(next_of(call), cookies)
            case Refused.WRONG if again is not None:
                return Html(again(), WRONG)
            case Later(wait):
                raise TooMany(wait)
            case _:
                return from_the_start(call)


def from_the_start(call: Call[Going]) -> SeeOther:
    return SeeOther(_with_next("/sign-in", call), (no_more(STEP),))


def step_of(call: Call[Going]) -> Secret | None:
    return step_in(call.request.cookies)


def next_of(call: Call[Going]) -> str:
    return local_or_home(call.asked.next)


def _with_next(path: str, call: Call[Going]) -> str:
    onwards = next_of(call)
    return path if onwards == "/" else f"{path}?next={quote(onwards, safe='/')}"
