"""From where somebody signs: the network and the family of her browser, nothing finer (R13)."""

import pytest

from functions.consent.circumstances import family_of, network_of

ENGINE = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
APPLE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "


@pytest.mark.parametrize(
    ("source", "network"),
    [
        ("203.0.113.7", "203.0.113.0/24"),
        ("2001:db8:1:2::/64", "2001:db8:1::/48"),
        ("unknown", "unknown"),
    ],
)
def test_an_address_is_cut(source: str, network: str) -> None:
    assert network_of(source) == network


@pytest.mark.parametrize(
    ("agent", "family"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "firefox"),
        (f"{APPLE}(KHTML, like Gecko) FxiOS/130.0 Mobile/15E148 Safari/605.1.15", "firefox"),
        (f"{ENGINE}Chrome/129.0.0.0 Mobile Safari/537.36", "chrome"),
        (f"{APPLE}(KHTML, like Gecko) CriOS/129.0 Mobile/15E148 Safari/604.1", "chrome"),
        (f"{ENGINE}SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36", "samsung"),
        (f"{ENGINE}Chrome/129.0.0.0 Mobile Safari/537.36 EdgA/129.0", "edge"),
        (f"{APPLE}(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "safari"),
        (f"{ENGINE}Chrome/127.0.0.0 Safari/537.36 OPR/113.0", "other"),
        ("curl/8.9.1", "other"),
        ("", "other"),
    ],
)
def test_of_a_browser_its_family_is_kept(agent: str, family: str) -> None:
    assert family_of(agent) == family
