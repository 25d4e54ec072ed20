"""Where a call of ours may go, by its address alone and by the networks that its name leads to."""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.errors import NotAllowed

NetworkAddress = IPv4Address | IPv6Address

_LONGEST: Final = 2_000
# Stricter than any reader of addresses: what two of them could read differently is refused.
_LABEL: Final = r"(?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME: Final = rf"(?i:(?:[a-z0-9]{_LABEL}\.)+[a-z]{_LABEL})"
_ADDRESS: Final = re.compile(
    rf"https://(?P<host>{_NAME})(?::443)?(?P<target>(?:/[!$-;=?-Z_a-z~]*)?)"
)


class OffLimits(Word):
    """Which rule forbids a call (R47)."""

    NO_HTTPS_ADDRESS = "no_https_address"
    LOOPBACK = "loopback"
    LINK_LOCAL = "link_local"
    PRIVATE = "private"
    SHARED = "shared"
    TRANSLATED = "translated"
    MULTICAST = "multicast"
    UNSPECIFIED = "unspecified"
    RESERVED = "reserved"


class ForbiddenAddress(NotAllowed):
    """A call of ours would go where none may."""


@dataclass(frozen=True, slots=True)
class Destination:
    """`target`: path and query, as they are asked for. `origin`: for whoever shows where it is."""

    host: str
    target: str

    def __post_init__(self) -> None:
        require(self.host, "a call goes to a host: name one")

    @property
    def origin(self) -> str:
        return f"https://{self.host}"


def destination_of(address: str) -> Destination:
    """
    Of an https address that names a host, on the one port; raises ForbiddenAddress.

    A number for a host is refused: certificates are for names. Whether the name leads somewhere
    public is known when it is resolved, which is before every call.
    """
    found = _ADDRESS.fullmatch(address) if len(address) <= _LONGEST else None
    if found is None:
        raise ForbiddenAddress(OffLimits.NO_HTTPS_ADDRESS)
    return Destination(found["host"].lower(), found["target"] or "/")


# `ipaddress` calls some of these global: whatever leads on to a private network by being
# translated, and multicast. RFC 6890 and IANA's registries of special addresses (November 2026).
_OFF_LIMITS: Final = tuple(
    (network, rule)
    for rule, networks in {
        OffLimits.UNSPECIFIED: ("0.0.0.0/8", "::/128"),
        OffLimits.LOOPBACK: ("127.0.0.0/8", "::1/128"),
        # The metadata service of a machine in the cloud answers here, and in a private network.
        OffLimits.LINK_LOCAL: ("169.254.0.0/16", "fe80::/10"),
        OffLimits.PRIVATE: (
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "fc00::/7",
            "fec0::/10",
        ),
        OffLimits.SHARED: ("100.64.0.0/10",),
        # Mapped and compatible IPv4, NAT64, Teredo, 6to4 and its relays.
        OffLimits.TRANSLATED: (
            "::ffff:0:0/96",
            "::ffff:0:0:0/96",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "2001::/32",
            "2002::/16",
            "192.88.99.0/24",
        ),
        OffLimits.MULTICAST: ("224.0.0.0/4", "ff00::/8"),
        # For protocols, documentation and measurements; and of IPv6 all that nobody was given.
        OffLimits.RESERVED: (
            "192.0.0.0/24",
            "192.0.2.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
        ),
    }.items()
    for network in (IPv6Network(one) if ":" in one else IPv4Network(one) for one in networks)
)
_GIVEN_OUT: Final = IPv6Network("2000::/3")


def why_off_limits(network_address: NetworkAddress) -> OffLimits | None:
    """None: an address of the public internet."""
    for network, rule in _OFF_LIMITS:
        # Of the other family no address is ever in it.
        if network_address in network:
            return rule
    if isinstance(network_address, IPv6Address) and network_address not in _GIVEN_OUT:
        return OffLimits.RESERVED
    return None
