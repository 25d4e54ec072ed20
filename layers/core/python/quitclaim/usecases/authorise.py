from dataclasses import dataclass

from quitclaim.domain.organisation.credentials import Credential, SessionKey, TokenKey
from quitclaim.domain.organisation.principals import Forbidden, Principal
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.organisation.sessions import Session
from quitclaim.domain.organisation.tokens import MachineToken
from quitclaim.ports.clock import Clock
from quitclaim.ports.staff import Staff


@dataclass(frozen=True, slots=True)
class Authorise:
    """The one place where anybody is let in (R42)."""

    staff: Staff
    clock: Clock

    def __call__(
        self, credential: Credential | None, *, action: Action | None
    ) -> Principal | Forbidden | None:
        """
        Say who asks, and whether she may; `action` None: something about herself only.

        None: nobody we know. No key, one that has ended, or of somebody who has left; never which.
        Her place on the staff is read at every call: a dismissal or another role binds at once.
        """
        known_by = self._opened(credential)
        if known_by is None:
            return None
        whose = known_by.member if isinstance(known_by, Session) else known_by.issued_by
        found = self.staff.appointment(whose)
        if found is None or found.member.has_left:
            return None
        principal = Principal(found.member, known_by)
        denials = () if action is None else principal.denials(action)
        return Forbidden(principal, denials) if denials else principal

    def _opened(self, credential: Credential | None) -> Session | MachineToken | None:
        if isinstance(credential, SessionKey):
            return self._session(credential)
        return None if credential is None else self._token(credential)

    def _token(self, key: TokenKey) -> MachineToken | None:
        found = self.staff.token(key.token)
        if found is None or not key.secret.opens(found.hash):
            return None
        return found if found.is_open(self.clock.now()) else None

    def _session(self, key: SessionKey) -> Session | None:
        found, at = self.staff.session(key), self.clock.now()
        if found is None or not found.is_open(at):
            return None
        seen = found.seen(at)
        if seen != found:
            self.staff.see(seen)
        return seen
