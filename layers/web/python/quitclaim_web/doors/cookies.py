"""
The cookies we set.

`__Host-`: only over TLS, only from this very host, for all of it; no neighbour can put its own.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.credentials import Secret, SessionKey
from quitclaim.domain.organisation.sessions import LONGEST
from quitclaim_web.doors.answers import Cookie

SESSION: Final = "__Host-session"
STEP: Final = "__Host-step"
_STEP_FOR: Final = timedelta(minutes=5)
_GONE: Final = timedelta(0)


def session_cookie(key: SessionKey) -> Cookie:
    return Cookie(name=SESSION, value=str(key), kept_for=LONGEST)


def session_in(cookies: Mapping[str, str]) -> SessionKey | None:
    return SessionKey.read(cookies.get(SESSION, ""))


def step_cookie(secret: Secret) -> Cookie:
    """Of a sign-in between two steps."""
    return Cookie(name=STEP, value=secret.text, kept_for=_STEP_FOR, same_site="Strict")


def step_in(cookies: Mapping[str, str]) -> Secret | None:
    try:
        return Secret(cookies.get(STEP, ""))
    except ImpossibleValue:
        return None


def no_more(name: str) -> Cookie:
    return Cookie(name=name, value="", kept_for=_GONE)
