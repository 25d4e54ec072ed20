"""The second factor as an authenticator computes it (RFC 6238, six digits, thirty seconds)."""

import base64
import hashlib
import hmac
import time
from typing import Final

_PERIOD_S: Final = 30


def code_of(seed: str, *, at: float | None = None) -> str:
    """`seed`: as the page shows it, in base32."""
    padded = seed.upper() + "=" * (-len(seed) % 8)
    step = int((time.time() if at is None else at) // _PERIOD_S)
    digest = hmac.digest(base64.b32decode(padded), step.to_bytes(8, "big"), hashlib.sha1)
    place = digest[-1] & 0xF
    number = int.from_bytes(digest[place : place + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
