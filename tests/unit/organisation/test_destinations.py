"""R47: where no call of ours goes, whatever its address looks like."""

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.organisation.destinations import (
    Destination,
    ForbiddenAddress,
    OffLimits,
    destination_of,
    why_off_limits,
)

OFF_LIMITS = {
    OffLimits.LOOPBACK: ("127.0.0.1", "127.9.9.9", "::1"),
    OffLimits.LINK_LOCAL: ("169.254.169.254", "169.254.170.2", "fe80::1", "febf::1"),
    OffLimits.PRIVATE: (
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "fd00:ec2::254",
        "fc00::1",
        "fec0::1",
    ),
    OffLimits.SHARED: ("100.64.0.1", "100.127.255.255"),
    OffLimits.TRANSLATED: (
        "::ffff:10.0.0.1",
        "::ffff:8.8.8.8",
        "::ffff:0:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a00:1",
        "2002:a9fe:a9fe::",
        "2001:0:a00:1::",
        "192.88.99.1",
    ),
    OffLimits.MULTICAST: ("224.0.0.1", "239.255.255.255", "ff02::1", "ff0e::1"),
    OffLimits.UNSPECIFIED: ("0.0.0.0", "0.1.2.3", "::"),  # noqa: S104  nothing binds to it
    OffLimits.RESERVED: (
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "240.0.0.1",
        "255.255.255.255",
        "2001:2::1",
        "2001:20::1",
        "2001:db8::1",
        "3fff::1",
        "100::1",
        "4000::1",
        "5f00::1",
    ),
}
PLANTED = [(one, rule) for rule, addresses in OFF_LIMITS.items() for one in addresses]


@pytest.mark.parametrize(("address", "rule"), PLANTED)
def test_r47_an_address_of_no_public_network_is_off_limits(address: str, rule: OffLimits) -> None:
    assert why_off_limits(ip_address(address)) is rule


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "172.32.0.1", "2a00:1450::1"])
def test_an_address_of_the_public_internet_is_not(address: str) -> None:
    assert why_off_limits(ip_address(address)) is None


@given(st.ip_addresses())
def test_r47_what_python_calls_no_global_address_is_none_for_us(address: object) -> None:
    found = ip_address(str(address))

    # Of NAT's own prefix and relays Python has another opinion from release to release: ours is
    # the stricter one, so that nothing is allowed that it refuses.
    assert found.is_global or why_off_limits(found) is not None


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://hooks.example", Destination("hooks.example", "/")),
        ("https://Hooks.Example:443/in?a=b%20c", Destination("hooks.example", "/in?a=b%20c")),
        ("https://xn--bcher-kva.example/", Destination("xn--bcher-kva.example", "/")),
    ],
)
def test_an_address_names_a_host_and_what_to_ask_it_for(address: str, found: Destination) -> None:
    assert destination_of(address) == found
    assert found.origin == f"https://{found.host}"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://hooks.example/",
        "ftp://hooks.example/",
        "https://hooks.example:8443/",
        "https://user@hooks.example/",
        "https://good.example@hooks.example/",
        "https://hooks.example\\@good.example/",
        "https://hooks.example/#fragment",
        "https://hooks.example/a b",
        "https://hooks.example/a\r\nX-Injected: 1",
        "https://hooks.example/\u00e9",
        "https://b\u00fccher.example/",
        "https://localhost/",
        "https://hooks.example./",
        "https://-hooks.example/",
        "https://169.254.169.254/latest/meta-data/",
        "https://0x7f.0x1/",
        "https://2130706433/",
        "https://[::1]/",
        "https://hooks.example/" + "a" * 2_000,
        " https://hooks.example/",
        "https://hooks.example/\n",
    ],
)
def test_r47_what_could_be_read_in_two_ways_is_no_address(address: str) -> None:
    with pytest.raises(ForbiddenAddress) as refused:
        destination_of(address)

    assert refused.value.reasons == (OffLimits.NO_HTTPS_ADDRESS,)
