"""What whoever asks shows: the key of a session, or of a machine token."""

import hashlib
import hmac
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Final, Self

from quitclaim.domain.checks import require
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import MemberId, TokenHash, TokenId, require_uuids

# 32 random bytes in base64url: nobody guesses them, so that a plain hash is enough to keep.
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{43}")
# Whoever searches published text for secrets knows ours by how it begins.
_SIGN: Final = "quitclaim"


def token_hash(text: str) -> TokenHash:
    """Of whatever somebody put into an address, so that a broken link is one nobody knows."""
    return TokenHash(hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest())


@dataclass(frozen=True, slots=True)
class Secret:
    """Shown once, to whom it was given; we keep its hash."""

    text: str = field(repr=False)

    def __post_init__(self) -> None:
        require(_SECRET.fullmatch(self.text), "this is no secret: make one of 32 bytes")

    @classmethod
    def of(cls, key: bytes) -> Self:
        """`key`: 32 bytes that nobody can guess."""
        return cls(urlsafe_b64encode(key).decode().rstrip("="))

    @property
    def hash(self) -> TokenHash:
        return token_hash(self.text)

    def opens(self, kept: TokenHash) -> bool:
        return hmac.compare_digest(self.hash, kept)


@dataclass(frozen=True, slots=True)
class SessionKey:
    """Names whose it is, so that all sessions of one member lie together."""

    member: MemberId
    secret: Secret

    def __post_init__(self) -> None:
        require_uuids(member=self.member)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """None: nothing that was ever given out here."""
        member, _, secret = text.partition(".")
        try:
            return cls(MemberId(member), Secret(secret))
        except ImpossibleValue:
            return None

    def __str__(self) -> str:
        return f"{self.member}.{self.secret.text}"


@dataclass(frozen=True, slots=True)
class TokenKey:
    token: TokenId
    secret: Secret

    def __post_init__(self) -> None:
        require_uuids(token=self.token)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """None: nothing that was ever given out here."""
        sign, _, rest = text.partition("_")
        token, _, secret = rest.partition("_")
        try:
            return cls(TokenId(token), Secret(secret)) if sign == _SIGN else None
        except ImpossibleValue:
            return None

    def __str__(self) -> str:
        return f"{_SIGN}_{self.token}_{self.secret.text}"


Credential = SessionKey | TokenKey
