"""Who outside is told of what happens here: where, of what, and by which secret (R44)."""

import hashlib
import hmac
from base64 import b64encode
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final, Self

from quitclaim.domain.checks import Word, require, require_some, require_text
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import EndpointId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.facts import EventType

# So few that all of them are told of one event before the time of one invocation is over.
MOST: Final = 10
# So long a secret that was replaced signs beside the new one, for whoever takes it up meanwhile.
OVERLAP: Final = timedelta(days=1)
_SHORTEST_KEY, _LONGEST_KEY = 24, 64  # Standard Webhooks 1.0, "Signature scheme"


class WhyOff(Word):
    BY_STAFF = "by_staff"
    GONE = "gone"  # it answered 410: whoever is there wants no more


class HookBar(Word):
    TOO_MANY_ENDPOINTS = "too_many_endpoints"
    ENDPOINT_IS_OFF = "endpoint_is_off"


@dataclass(frozen=True, slots=True)
class HookSecret:
    """Shown once; it signs what is sent, so that it is kept sealed and not hashed."""

    key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        require(
            _SHORTEST_KEY <= len(self.key) <= _LONGEST_KEY,
            f"this is no secret: give {_SHORTEST_KEY} to {_LONGEST_KEY} random bytes",
        )

    def __str__(self) -> str:
        return f"whsec_{b64encode(self.key).decode()}"

    def signature(self, message: str, *, at: datetime, body: bytes) -> str:
        """Of a message sent at an instant, as its receiver makes it."""
        signed = f"{message}.{int(at.timestamp())}.".encode() + body
        return f"v1,{b64encode(hmac.digest(self.key, signed, hashlib.sha256)).decode()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """`rotated_at`: when its secret took the place of another, which signs on for a while."""

    id: EndpointId
    address: str
    types: frozenset[EventType]
    registered_at: datetime
    rotated_at: datetime | None = None
    why_off: WhyOff | None = None
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(id=self.id)
        require_text(address=self.address)
        require_some(types=self.types)
        require_instants(registered_at=self.registered_at, rotated_at=self.rotated_at)

    @property
    def is_on(self) -> bool:
        return self.why_off is None

    def wants(self, event: EventType) -> bool:
        return self.is_on and event in self.types

    def signs_with_both(self, at: datetime) -> bool:
        return self.rotated_at is not None and at < self.rotated_at + OVERLAP

    def rotated(self, at: datetime) -> Self:
        return replace(self, rotated_at=at, version=self.version + 1)

    def switched(self, why_off: WhyOff | None) -> Self:
        """None: on. The same again changes nothing."""
        if why_off == self.why_off:
            return self
        return replace(self, why_off=why_off, version=self.version + 1)


def require_room(others: int) -> None:
    if others >= MOST:
        raise NotAllowed(HookBar.TOO_MANY_ENDPOINTS)


def require_on(endpoint: Endpoint) -> None:
    if not endpoint.is_on:
        raise NotAllowed(HookBar.ENDPOINT_IS_OFF)
