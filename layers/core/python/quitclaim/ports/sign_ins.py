from dataclasses import dataclass, field
from typing import Protocol

from quitclaim.domain.checks import Word, require_text


class Step(Word):
    """What is asked after the password. There is always something: two factors, or nobody."""

    CODE = "code"
    NEW_PASSWORD = "new_password"  # noqa: S105  the name of a step, not a secret
    ENROL = "enrol"


class Refused(Word):
    """WRONG: what was given is not it; OVER: too late or too often, begin again."""

    WRONG = "wrong"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Challenge:
    """`ticket`: by which the service knows the attempt again; it serves nobody without a code."""

    step: Step
    account: str
    ticket: str = field(repr=False)

    def __post_init__(self) -> None:
        require_text(account=self.account, ticket=self.ticket)


@dataclass(frozen=True, slots=True)
class SignedIn:
    subject: str


@dataclass(frozen=True, slots=True)
class Seed:
    """What an authenticator is given once (RFC 6238), and the challenge that goes on from there."""

    text: str = field(repr=False)
    challenge: Challenge


class SignIns(Protocol):
    """
    Passwords and second factors, kept by somebody else; never by us.

    An address nobody has, a wrong password and one whose sign-in was ended look alike.
    """

    def check(self, address: str, *, password: str) -> Challenge | Refused: ...

    def answer(self, challenge: Challenge, *, code: str) -> SignedIn | Refused:
        """The code of her authenticator; after WRONG the same challenge may be answered again."""

    def replace_password(
        self, challenge: Challenge, *, password: str
    ) -> Challenge | SignedIn | Refused:
        """In place of the one she was given; WRONG: it is too weak. SignedIn: she has a factor."""

    def seed(self, challenge: Challenge) -> Seed | Refused: ...

    def enrol(self, challenge: Challenge, *, code: str) -> SignedIn | Refused:
        """A code proves that her authenticator took the seed, which is her factor from now on."""

    def find(self, address: str) -> str | None:
        """The subject of whoever signs in with this address."""

    def invite(self, address: str, *, password: str) -> str:
        """
        Let her sign in with a password that she has to replace at once; return her subject.

        Whoever was invited before begins anew with this password, as another subject.
        """

    def end(self, subject: str) -> None:
        """Nobody signs in as `subject` any more, and her address is gone with it; idempotent."""
