"""The first time: a password of her own, and an authenticator of her own."""

from dataclasses import dataclass
from urllib.parse import quote

from pydantic import Field

from functions.library.routes.signing_in import PER_ADDRESS, Code
from functions.library.routes.steps import WRONG, Going, Steps, from_the_start, next_of, step_of
from quitclaim.ports.sign_ins import Refused
from quitclaim.usecases.enrol_factor import EnrolFactor, ShowSeed
from quitclaim.usecases.sign_in import ReplacePassword
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Entry, Route


class OwnPassword(Going):
    password: str = Field(max_length=1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstSignIn:
    """`issuer`: under which name an authenticator lists us."""

    replace_password: ReplacePassword
    show_seed: ShowSeed
    enrol_factor: EnrolFactor
    steps: Steps
    pages: Pages
    issuer: str

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/sign-in/password",
                name="ask_own_password",
                action=Entry.OPEN,
                asks=Going,
                about="The page that asks for a password of her own.",
                does=lambda call: Html(self._password(call)),
            ),
            Route(
                method="POST",
                path="/sign-in/password",
                name="replace_password",
                action=Entry.OPEN,
                asks=OwnPassword,
                about="A password in place of the one she was given.",
                does=self.replaced,
                limit=PER_ADDRESS,
            ),
            *self._of_factor(),
        )

    def _of_factor(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/sign-in/enrol",
                name="show_seed",
                action=Entry.OPEN,
                asks=Going,
                about="The page with the square that her authenticator scans.",
                does=self.seed,
            ),
            Route(
                method="POST",
                path="/sign-in/enrol",
                name="enrol_factor",
                action=Entry.OPEN,
                asks=Code,
                about="The first code of her authenticator.",
                does=self.enrolled,
                limit=PER_ADDRESS,
            ),
        )

    def replaced(self, call: Call[OwnPassword]) -> Answer:
        secret = step_of(call)
        if secret is None:
            return from_the_start(call)
        progress = self.replace_password(secret, password=call.asked.password)
        return self.steps.lead_on(progress, call, again=lambda: self._password(call, refused=True))

    def seed(self, call: Call[Going]) -> Answer:
        return self._seed(call) or from_the_start(call)

    def enrolled(self, call: Call[Code]) -> Answer:
        secret, digits = step_of(call), call.asked.digits
        if secret is None:
            return from_the_start(call)
        progress = self.enrol_factor(secret, code=digits) if digits else Refused.WRONG
        if progress is Refused.WRONG:
            return self._seed(call, refused=True) or from_the_start(call)
        return self.steps.lead_on(progress, call)

    def _password(self, call: Call[Going], *, refused: bool = False) -> str:
        return self.pages.show("new_password", call.visit, next=next_of(call), refused=refused)

    def _seed(self, call: Call[Going], *, refused: bool = False) -> Html | None:
        """None: there is no attempt any more that a seed would belong to."""
        secret = step_of(call)
        seed = self.show_seed(secret) if secret else Refused.OVER
        if isinstance(seed, Refused):
            return None
        page = self.pages.show(
            "enrol",
            call.visit,
            next=next_of(call),
            refused=refused,
            secret=seed,
            uri=_provisioning_uri(seed, issuer=self.issuer),
        )
        return Html(page, WRONG if refused else 200)


def _provisioning_uri(seed: str, *, issuer: str) -> str:
    """As authenticators read it; her address is not in it, nor anywhere else in a page of ours."""
    name = quote(issuer)
    return f"otpauth://totp/{name}?secret={seed}&issuer={name}"
