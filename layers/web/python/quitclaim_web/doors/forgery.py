"""
Whether a request that changes something comes from a page of ours (OWASP: CSRF prevention).

Three signs, none of which another site can make: where the browser says it comes from, a token
that only a page of this session could show, and a cookie that does not travel with others' forms.
"""

import hashlib
import hmac
from base64 import urlsafe_b64encode

from quitclaim.domain.organisation.credentials import SessionKey
from quitclaim_web.doors.refusals import Forged
from quitclaim_web.doors.request import Request

HEADER = "x-form-token"


def form_token(key: SessionKey) -> str:
    """Says nothing of the session it belongs to, and dies with it."""
    made = hmac.digest(key.secret.text.encode(), b"form token", hashlib.sha256)
    return urlsafe_b64encode(made).decode().rstrip("=")


def require_from_here(request: Request, *, site: str, or_silent: bool = False) -> None:
    """
    A browser says where a request comes from; whoever says nothing is believed nothing.

    `or_silent`: but for forms that prove their page themselves, which old telephones send too.
    """
    said = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if or_silent and origin == "null":
        # What a browser says of a page that may not tell its own address.
        origin = None
    if said is None and origin is None and not or_silent:
        raise Forged("no_origin")
    if said not in (None, "same-origin") or origin not in (None, site):
        raise Forged("other_origin")


def require_form_token(request: Request, *, key: SessionKey, given: str) -> None:
    shown = given or request.headers.get(HEADER, "")
    if not hmac.compare_digest(shown.encode(), form_token(key).encode()):
        raise Forged("form_token")
