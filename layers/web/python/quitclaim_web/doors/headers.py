"""What every answer says to the browser about how little it may do (OWASP Secure Headers)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

_EVERYWHERE: Final = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": with it browsers send forms with the origin "null".
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), "
        "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
}
# For what is no page: should a browser show it all the same, it may do nothing.
_NO_PAGE: Final = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
NEVER_KEPT: Final = {"Cache-Control": "no-store"}


@dataclass(frozen=True)
class Origins:
    """`site`: our own; `pictures`: where pictures are shown from; `uploads`: where they go."""

    site: str
    pictures: str
    uploads: str

    @cached_property
    def of_pages(self) -> Mapping[str, str]:
        rules = {
            "default-src": "'none'",
            "script-src": "'self'",
            "style-src": "'self'",
            "font-src": "'self'",
            "manifest-src": "'self'",
            "img-src": f"'self' data: blob: {self.pictures}",
            "connect-src": f"'self' {self.uploads}",
            "form-action": f"'self' {self.uploads}",
            "base-uri": "'none'",
            "frame-ancestors": "'none'",
            "require-trusted-types-for": "'script'",
        }
        policy = "; ".join(f"{name} {value}" for name, value in rules.items())
        return {**_EVERYWHERE, "Content-Security-Policy": policy}

    @cached_property
    def of_the_rest(self) -> Mapping[str, str]:
        return {**_EVERYWHERE, "Content-Security-Policy": _NO_PAGE}

    def lists(self, url: str) -> bool:
        return any(url.startswith(f"{origin}/") for origin in (self.pictures, self.uploads))
