"""From where somebody signs, as far as evidence needs it: never a whole address (R13)."""

from ipaddress import ip_network
from typing import Final

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.testimony import Circumstances
from quitclaim_web.doors.request import Request

_IPV4_BITS: Final = 24
_IPV6_BITS: Final = 48
# The first that fits: each of these browsers also calls itself some of those below it.
_FAMILIES: Final = (
    ("OPR/", "other"),
    ("SamsungBrowser/", "samsung"),
    ("Edg", "edge"),
    ("Firefox/", "firefox"),
    ("FxiOS/", "firefox"),
    ("Chrome/", "chrome"),
    ("CriOS/", "chrome"),
    ("Safari/", "safari"),
)


def circumstances_of(request: Request, *, language: Language) -> Circumstances:
    return Circumstances(
        language=language,
        network=network_of(request.source),
        agent=family_of(request.headers.get("user-agent", "")),
    )


def network_of(source: str) -> str:
    try:
        found = ip_network(source)
    except ValueError:
        return "unknown"
    bits = _IPV4_BITS if found.version == 4 else _IPV6_BITS  # noqa: PLR2004  IPv4
    return str(found.supernet(new_prefix=bits))


def family_of(agent: str) -> str:
    return next((family for sign, family in _FAMILIES if sign in agent), "other")
