"""Keywords as an index may hold them: folded, then hashed under a secret that nobody reads."""

import hashlib
import hmac

from quitclaim.domain.pictures.keywords import folded


def hashed(keyword: str, *, secret: bytes) -> str:
    return hmac.new(secret, folded(keyword).encode(), hashlib.sha256).hexdigest()
