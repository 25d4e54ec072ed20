"""Names that only the rotation's secret gives."""

import hashlib
import hmac
from typing import Final

from quitclaim.ports.rotations import Rotation

_HALF: Final = 16


def keyed(rotation: Rotation, about: str) -> bytes:
    return hmac.digest(rotation.secret, about.encode(), hashlib.sha256)


def named(rotation: Rotation, about: str) -> str:
    return keyed(rotation, about)[:_HALF].hex()
