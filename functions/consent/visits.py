"""
A visit: what a link becomes when it is opened, so that the link itself is nowhere afterwards.

The cookie holds the hash of the token, signed, for ten minutes. A nonce binds each form to the link
whose page it stands on: two links opened in one browser share the cookie.
"""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.ids import TokenHash
from quitclaim_web.doors.answers import Cookie

NAME: Final = "__Secure-visit"
PATH: Final = "/c"
KEPT_FOR: Final = timedelta(minutes=10)
_AN_HOUR: Final = timedelta(hours=1)


class Told(Word):
    """What came of the last form, which the next page says."""

    NOTHING = "nothing"
    GIVEN = "given"
    REFUSED = "refused"
    ANSWERED = "answered"  # before: in another tab, or by a second tap
    WITHDRAWN = "withdrawn"
    NARROWED = "narrowed"
    UNCHANGED = "unchanged"
    OBJECTED = "objected"
    ERASURE_ASKED = "erasure_asked"
    STAYS = "stays"  # who had asked to be erased
    DRAWN = "drawn"  # or rather: on their way
    ARCHIVE_ASKED = "archive_asked"
    ARCHIVE_OUTDATED = "archive_outdated"  # it shows more than it would now
    SOUGHT = "sought"  # where she is: begun, or everything against it


@dataclass(frozen=True, slots=True)
class LinkVisit:
    token: TokenHash = field(repr=False)
    told: Told = Told.NOTHING


@dataclass(frozen=True, slots=True)
class Visits:
    secret: Callable[[], bytes]

    def cookie(self, visit: LinkVisit, *, at: datetime) -> Cookie:
        until = int((at + KEPT_FOR).timestamp())
        said = f"{visit.token}.{until}.{visit.told}"
        value = f"{said}.{self._signed('visit', said)}"
        return Cookie(name=NAME, value=value, kept_for=KEPT_FOR, path=PATH)

    def read(self, cookies: Mapping[str, str], *, at: datetime) -> LinkVisit | None:
        """None: there is none, it is over, or we never gave it out."""
        said, _, signature = cookies.get(NAME, "").rpartition(".")
        if not _is_same(signature, self._signed("visit", said)):
            return None
        token, until, told = said.split(".")
        if at >= datetime.fromtimestamp(int(until), tz=UTC):
            return None
        return LinkVisit(TokenHash(token), Told(told))

    def nonce(self, visit: LinkVisit) -> str:
        return self._signed("nonce", visit.token)

    def is_of(self, visit: LinkVisit, *, nonce: str) -> bool:
        return _is_same(nonce, self.nonce(visit))

    def nonce_at(self, at: datetime) -> str:
        """For a form that stands behind no link: it shows that the page was looked at lately."""
        return self._signed("form", f"{at:%Y-%m-%dT%H}")

    def is_nonce_of(self, at: datetime, *, nonce: str) -> bool:
        return any(_is_same(nonce, self.nonce_at(one)) for one in (at, at - _AN_HOUR))

    def _signed(self, use: str, text: str) -> str:
        message = f"{use}|{text}".encode(errors="surrogatepass")
        made = hmac.digest(self.secret(), message, hashlib.sha256)
        return urlsafe_b64encode(made).decode().rstrip("=")


def _is_same(left: str, right: str) -> bool:
    return hmac.compare_digest(left.encode(errors="surrogatepass"), right.encode())
