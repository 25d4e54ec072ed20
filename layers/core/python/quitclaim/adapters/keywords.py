"""Keywords as an index may hold them: folded, then hashed under a secret that nobody reads."""

import hashlib
import hmac
import unicodedata


def folded(keyword: str) -> str:
    """The same for whoever types no accents or capitals."""
    apart = unicodedata.normalize("NFKD", keyword.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split())


def hashed(keyword: str, *, secret: bytes) -> str:
    return hmac.new(secret, folded(keyword).encode(), hashlib.sha256).hexdigest()
