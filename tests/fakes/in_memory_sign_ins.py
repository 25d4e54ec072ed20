import hashlib
from dataclasses import dataclass, replace

from quitclaim.ports.sign_ins import Challenge, Refused, Seed, SignedIn, Step
from tests.fakes.calls import port_call
from tests.fakes.staff_rows import Account
from tests.fakes.world import World

SHORTEST = 12
_TICKET = "opens nothing by itself"


def code_of(seed: str) -> str:
    """What an authenticator with this seed shows; here time stands still."""
    return f"{int(hashlib.sha256(seed.encode()).hexdigest(), 16) % 1_000_000:06}"


@dataclass(frozen=True, slots=True)
class InMemorySignIns:
    """A challenge names its account by the subject; the ticket of an enrolment carries the seed."""

    world: World

    @port_call("sign_ins.check")
    def check(self, address: str, *, password: str) -> Challenge | Refused:
        account = self.world.accounts.get(address)
        if account is None or account.password != password:
            return Refused.WRONG
        if account.is_new:
            return Challenge(Step.NEW_PASSWORD, account.subject, _TICKET)
        return Challenge(Step.CODE if account.seed else Step.ENROL, account.subject, _TICKET)

    @port_call("sign_ins.answer")
    def answer(self, challenge: Challenge, *, code: str) -> SignedIn | Refused:
        account = self._account(challenge)
        if account is None or account.seed is None:
            return Refused.OVER
        return SignedIn(account.subject) if code == code_of(account.seed) else Refused.WRONG

    @port_call("sign_ins.replace_password")
    def replace_password(
        self, challenge: Challenge, *, password: str
    ) -> Challenge | SignedIn | Refused:
        account = self._account(challenge)
        if account is None or not account.is_new:
            return Refused.OVER
        if len(password) < SHORTEST:
            return Refused.WRONG
        account.password, account.is_new = password, False
        return Challenge(Step.CODE if account.seed else Step.ENROL, challenge.account, _TICKET)

    @port_call("sign_ins.seed")
    def seed(self, challenge: Challenge) -> Seed | Refused:
        if self._account(challenge) is None:
            return Refused.OVER
        text = hashlib.sha256(challenge.account.encode()).hexdigest()[:32].upper()
        return Seed(text, replace(challenge, ticket=text))

    @port_call("sign_ins.enrol")
    def enrol(self, challenge: Challenge, *, code: str) -> SignedIn | Refused:
        account = self._account(challenge)
        if account is None:
            return Refused.OVER
        if code != code_of(challenge.ticket):
            return Refused.WRONG
        account.seed = challenge.ticket
        return SignedIn(account.subject)

    @port_call("sign_ins.find")
    def find(self, address: str) -> str | None:
        account = self.world.accounts.get(address)
        return account.subject if account else None

    @port_call("sign_ins.invite")
    def invite(self, address: str, *, password: str) -> str:
        self.world.invitations += 1
        subject = f"subject {self.world.invitations}"
        self.world.accounts[address] = Account(subject=subject, password=password)
        return subject

    @port_call("sign_ins.end")
    def end(self, subject: str) -> None:
        gone = [name for name, one in self.world.accounts.items() if one.subject == subject]
        for name in gone:
            del self.world.accounts[name]

    def _account(self, challenge: Challenge) -> Account | None:
        known = self.world.accounts.values()
        return next((one for one in known if one.subject == challenge.account), None)
