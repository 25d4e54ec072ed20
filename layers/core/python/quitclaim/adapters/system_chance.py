import secrets
from typing import Final
from uuid import uuid4

_KEY_BYTES: Final = 32


class SystemChance:
    def uuid(self) -> str:
        return str(uuid4())

    def key(self) -> bytes:
        return secrets.token_bytes(_KEY_BYTES)
