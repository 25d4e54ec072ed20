from dataclasses import dataclass

from quitclaim.domain.organisation.credentials import SessionKey
from quitclaim.ports.staff import Staff


@dataclass(frozen=True, slots=True)
class SignOut:
    staff: Staff

    def __call__(self, key: SessionKey | None) -> None:
        """This session and no other, if there is one; again changes nothing."""
        if key is not None:
            self.staff.end(key)
