"""What every answer says to the browser about how little it may do (OWASP Secure Headers)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

_EVERYWHERE: Final = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
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
    """
    `site`: our own; `pictures`: where pictures are shown from; `uploads`: where they go;
    `taken_at`: where a form sends one, and no script.

    `referrer`: "no-referrer" where an address is itself a secret; with it browsers send forms with
    the origin "null", so that nothing else takes it. `shared`: pages of others may show what is
    here.
    """

    site: str
    pictures: str = ""
    uploads: str = ""
    taken_at: str = ""
    referrer: str = "same-origin"
    shared: bool = False

    @cached_property
    def of_pages(self) -> Mapping[str, str]:
        rules = {
            "default-src": "'none'",
            "script-src": "'self'",
            "style-src": "'self'",
            "font-src": "'self'",
            "manifest-src": "'self'",
            "img-src": f"'self' data: blob: {self.pictures}".rstrip(),
            "connect-src": f"'self' {self.uploads}".rstrip(),
            # A form that asks for a picture is led on to where it lies.
            "form-action": " ".join(
                filter(None, dict.fromkeys(("'self'", self.uploads, self.taken_at, self.pictures)))
            ),
            "base-uri": "'none'",
            "frame-ancestors": "'none'",
            "require-trusted-types-for": "'script'",
        }
        policy = "; ".join(f"{name} {value}" for name, value in rules.items())
        return {**self._everywhere, "Content-Security-Policy": policy}

    @cached_property
    def of_the_rest(self) -> Mapping[str, str]:
        return {**self._everywhere, "Content-Security-Policy": _NO_PAGE}

    def lists(self, url: str) -> bool:
        listed = (origin for origin in (self.pictures, self.uploads) if origin)
        return any(url.startswith(f"{origin}/") for origin in listed)

    @property
    def _everywhere(self) -> Mapping[str, str]:
        shown = {"Cross-Origin-Resource-Policy": "cross-origin"} if self.shared else {}
        return {**_EVERYWHERE, "Referrer-Policy": self.referrer, **shown}
