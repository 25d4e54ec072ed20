"""The first sign-in ends with a second factor: an authenticator of her own."""

from dataclasses import replace

from quitclaim.domain.organisation.credentials import Secret
from quitclaim.ports.sign_ins import Refused, Step
from quitclaim.ports.staff import Pending
from quitclaim.usecases.sign_in import Progress, SignInDesk


class ShowSeed(SignInDesk):
    def __call__(self, secret: Secret) -> str | Refused:
        """What her authenticator is given; the same until she has typed a code of it."""
        pending = self.pending(secret, step=Step.ENROL)
        if not isinstance(pending, Pending):
            return pending
        if pending.seed is not None:
            return pending.seed
        seed = self.sign_ins.seed(pending.challenge)
        if isinstance(seed, Refused):
            return Refused.OVER
        self.staff.wait(secret.hash, replace(pending, challenge=seed.challenge, seed=seed.text))
        return seed.text


class EnrolFactor(SignInDesk):
    def __call__(self, secret: Secret, *, code: str) -> Progress:
        pending = self.answerable(secret, step=Step.ENROL)
        if not isinstance(pending, Pending):
            return pending
        if pending.seed is None:
            return Refused.OVER  # nobody has shown her a seed yet
        return self.went_on(self.sign_ins.enrol(pending.challenge, code=code), secret=secret)
