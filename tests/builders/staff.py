"""Who works here, and by what they are known."""

import hashlib
from typing import Any

from quitclaim.domain.ids import TokenId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.credentials import Secret, SessionKey, TokenKey
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import Action, StaffRole
from quitclaim.domain.organisation.sessions import Session
from quitclaim.domain.organisation.tokens import MachineToken
from tests.builders.ids import DAY, EDITOR, NOON, an_id

_OF_MEMBER = {"id", "role", "visible", "channels", "has_left"}


def a_secret(name: str = "secret") -> Secret:
    """The secret that `name` always becomes."""
    return Secret.of(hashlib.sha256(name.encode()).digest())


def an_appointment(name: str = "editor", /, **changes: Any) -> Appointment:
    """An editor; what belongs to the member inside may be named like anything else."""
    member: dict[str, Any] = {"id": an_id(name), "role": StaffRole.EDITOR}
    member |= {key: changes.pop(key) for key in _OF_MEMBER & changes.keys()}
    known: dict[str, Any] = {"subject": f"subject of {name}", "name": name}
    return Appointment(member=Member(**member), **(known | changes))


def an_admin(name: str = "admin", /, **changes: Any) -> Appointment:
    return an_appointment(name, **({"role": StaffRole.ADMIN} | changes))


def a_session_key(name: str = "secret", /, **changes: Any) -> SessionKey:
    known: dict[str, Any] = {"member": EDITOR, "secret": a_secret(name)}
    return SessionKey(**(known | changes))


def a_session(key: SessionKey | None = None, **changes: Any) -> Session:
    """Begun and last seen at noon."""
    key = key or a_session_key()
    known: dict[str, Any] = {"hash": key.secret.hash, "member": key.member}
    return Session(**(known | {"begun_at": NOON, "seen_at": NOON} | changes))


def a_token_key(name: str = "token") -> TokenKey:
    return TokenKey(TokenId(an_id(name)), a_secret(name))


def a_machine_token(name: str = "token", /, **changes: Any) -> MachineToken:
    """An admin's, for a month from noon."""
    key = a_token_key(name)
    known: dict[str, Any] = {
        "id": key.token,
        "hash": key.secret.hash,
        "name": name,
        "scopes": frozenset({Action.STOP_RECOGNITION}),
        "issued_by": an_id("admin"),
        "issued_at": NOON,
        "until": NOON + 30 * DAY,
    }
    return MachineToken(**(known | changes))
