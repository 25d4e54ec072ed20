"""Cursors go out sealed: they name rows, and come back from anybody."""

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass

from quitclaim.adapters.sealing import seal, unseal
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.ports.paging import Cursor
from quitclaim_web.doors.refusals import Malformed


@dataclass(frozen=True, slots=True)
class Cursors:
    secret: Callable[[], bytes]

    def sealed(self, cursor: Cursor, *, of: str) -> str:
        """`of`: the list, and for whom it was made."""
        return urlsafe_b64encode(seal(cursor.encode(), key=self._key(), bound_to=of)).decode()

    def opened(self, text: str, *, of: str) -> Cursor:
        """Raises Malformed for whatever was not made here for this list."""
        try:
            return Cursor(unseal(urlsafe_b64decode(text), key=self._key(), bound_to=of).decode())
        except (ImpossibleValue, ValueError) as error:
            raise Malformed("cursor") from error

    def _key(self) -> bytes:
        return hmac.digest(self.secret(), b"cursors", hashlib.sha256)
