"""A password, then a second factor, then a session. Nobody learns which addresses are known."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.organisation.credentials import Secret, SessionKey
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.rates import Limit
from quitclaim.domain.organisation.sessions import Session
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.rates import Rates
from quitclaim.ports.sign_ins import Challenge, Refused, SignedIn, SignIns, Step
from quitclaim.ports.staff import Pending, Staff
from quitclaim.usecases.retelling import told

# How long she may look for her telephone; the sign-in service waits as long.
_WITHIN: Final = timedelta(minutes=5)
PER_ACCOUNT: Final = Limit("sign_in", 10, timedelta(minutes=15))
PER_ATTEMPT: Final = Limit("second_step", 5, _WITHIN)
# NIST SP 800-63B, 5.1.1.2: as long as anybody likes, within reason.
LONGEST_PASSWORD: Final = 256


@dataclass(frozen=True, slots=True)
class Later:
    """Too often: the same attempt makes sense again after `wait`."""

    wait: timedelta


@dataclass(frozen=True, slots=True)
class Next:
    """`secret`: by which the attempt is known at its next step."""

    step: Step
    secret: Secret


@dataclass(frozen=True, slots=True)
class Opened:
    key: SessionKey
    member: Member


Progress = Next | Opened | Refused | Later


@dataclass(frozen=True, slots=True)
class SignInDesk:
    sign_ins: SignIns
    staff: Staff
    rates: Rates
    commits: Commits
    clock: Clock
    chance: Chance

    def pending(self, secret: Secret, *, step: Step) -> Pending | Refused:
        found, at = self.staff.waiting(secret.hash), self.clock.now()
        if found is None or at >= found.until or found.challenge.step is not step:
            return Refused.OVER
        return found

    def answerable(self, secret: Secret, *, step: Step) -> Pending | Refused | Later:
        """Each try counts: a code has six digits only."""
        wait = self.rates.wait_for(secret.hash, limit=PER_ATTEMPT, at=self.clock.now())
        if wait is not None:
            self.staff.forget(secret.hash)
            return Later(wait)
        return self.pending(secret, step=step)

    def went_on(
        self, outcome: Challenge | SignedIn | Refused, *, secret: Secret | None
    ) -> Progress:
        """`secret`: of the step before, which serves once."""
        if isinstance(outcome, Refused):
            if secret and outcome is Refused.OVER:
                self.staff.forget(secret.hash)
            return outcome
        if secret:
            self.staff.forget(secret.hash)
        if isinstance(outcome, Challenge):
            return self._asked_next(outcome)
        return self._opened(outcome)

    def _asked_next(self, challenge: Challenge) -> Next:
        secret = Secret.of(self.chance.key())
        pending = Pending(challenge=challenge, until=self.clock.now() + _WITHIN)
        self.staff.wait(secret.hash, pending)
        return Next(challenge.step, secret)

    def _opened(self, signed_in: SignedIn) -> Opened | Refused:
        found = self.staff.appointed(signed_in.subject)
        if found is None:
            return Refused.WRONG  # she has left, and is told no more than a stranger
        at, key = self.clock.now(), SessionKey(found.id, Secret.of(self.chance.key()))
        by = Speaker(Role.STAFF, found.id)
        # Written down first: there may be a sign-in that came to nothing, but none unwritten.
        self.commits.commit(Change(fact=told(self.chance, at=at, by=by, action="sign_in")))
        self.staff.begin(Session.begun(key, at=at))
        if self.staff.appointed(signed_in.subject) is None:
            # Her sign-in was reset meanwhile, too early to end this session with the others.
            self.staff.end(key)
            return Refused.WRONG
        return Opened(key, found.member)


class SignIn(SignInDesk):
    def __call__(self, address: str, *, password: str) -> Progress:
        """Counted per account, whether or not there is one: neither answer says so."""
        account = address.strip().casefold()
        wait = self.rates.wait_for(account, limit=PER_ACCOUNT, at=self.clock.now())
        if wait is not None:
            return Later(wait)
        if not account or not 0 < len(password) <= LONGEST_PASSWORD:
            return Refused.WRONG
        return self.went_on(self.sign_ins.check(account, password=password), secret=None)


class AnswerCode(SignInDesk):
    def __call__(self, secret: Secret, *, code: str) -> Progress:
        pending = self.answerable(secret, step=Step.CODE)
        if not isinstance(pending, Pending):
            return pending
        return self.went_on(self.sign_ins.answer(pending.challenge, code=code), secret=secret)


class ReplacePassword(SignInDesk):
    def __call__(self, secret: Secret, *, password: str) -> Progress:
        """The one that an admin gave her is replaced before anything else."""
        pending = self.answerable(secret, step=Step.NEW_PASSWORD)
        if not isinstance(pending, Pending):
            return pending
        if not 0 < len(password) <= LONGEST_PASSWORD:
            return Refused.WRONG
        outcome = self.sign_ins.replace_password(pending.challenge, password=password)
        return self.went_on(outcome, secret=secret)
