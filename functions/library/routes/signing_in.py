"""A password and a second factor. Nothing here says whether an address is known."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from pydantic import Field

from functions.library.routes.steps import Going, Steps, from_the_start, next_of, step_of
from quitclaim.domain.organisation.rates import Limit
from quitclaim.ports.sign_ins import Refused
from quitclaim.usecases.sign_in import AnswerCode, SignIn
from quitclaim_web.doors.answers import Answer, Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Entry, Route

# What one address may try, whoever's passwords it tries. An office of sixty comes from one, at nine
# o'clock, in two steps each; one account allows far less.
PER_ADDRESS: Final = Limit("sign_in_address", 120, timedelta(minutes=15))
_CODE: Final = re.compile(r"[0-9]{6}")


class Password(Going):
    address: str = Field(max_length=320)
    password: str = Field(max_length=1000)


class Code(Going):
    code: str = Field(max_length=40)

    @property
    def digits(self) -> str | None:
        """As authenticators show them, with a space in the middle or not; None: no code at all."""
        digits = self.code.replace(" ", "")
        return digits if _CODE.fullmatch(digits) else None


@dataclass(frozen=True, slots=True)
class SigningIn:
    sign_in: SignIn
    answer_code: AnswerCode
    steps: Steps
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/sign-in",
                name="ask_password",
                action=Entry.OPEN,
                asks=Going,
                about="The page on which a sign-in begins.",
                does=lambda call: Html(self._password(call)),
            ),
            Route(
                method="POST",
                path="/sign-in",
                name="check_password",
                action=Entry.OPEN,
                asks=Password,
                about="An address and a password.",
                does=self.check_password,
                limit=PER_ADDRESS,
            ),
            *self._of_code(),
        )

    def _of_code(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/sign-in/code",
                name="ask_code",
                action=Entry.OPEN,
                asks=Going,
                about="The page that asks for the second factor.",
                does=lambda call: Html(self._code(call)),
            ),
            Route(
                method="POST",
                path="/sign-in/code",
                name="check_code",
                action=Entry.OPEN,
                asks=Code,
                about="The code that her authenticator shows.",
                does=self.check_code,
                limit=PER_ADDRESS,
            ),
        )

    def check_password(self, call: Call[Password]) -> Answer:
        progress = self.sign_in(call.asked.address, password=call.asked.password)
        return self.steps.lead_on(progress, call, again=lambda: self._password(call, refused=True))

    def check_code(self, call: Call[Code]) -> Answer:
        secret = step_of(call)
        if secret is None:
            return from_the_start(call)
        digits = call.asked.digits
        progress = self.answer_code(secret, code=digits) if digits else Refused.WRONG
        return self.steps.lead_on(progress, call, again=lambda: self._code(call, refused=True))

    def _password(self, call: Call[Going], *, refused: bool = False) -> str:
        return self.pages.show("sign_in", call.visit, next=next_of(call), refused=refused)

    def _code(self, call: Call[Going], *, refused: bool = False) -> str:
        return self.pages.show("sign_in_code", call.visit, next=next_of(call), refused=refused)
