"""What an authenticator on a telephone shows (RFC 6238), for sign-ins that check it for real."""

import base64
import hmac
import struct
import time
from typing import Final

_STEP_S: Final = 30


def code_now(seed: str) -> str:
    key = base64.b32decode(seed + "=" * (-len(seed) % 8), casefold=True)
    mac = hmac.digest(key, struct.pack(">Q", int(time.time() // _STEP_S)), "sha1")
    at = mac[-1] & 0xF
    (number,) = struct.unpack(">I", mac[at : at + 4])
    return f"{(number & 0x7FFFFFFF) % 1_000_000:06}"
