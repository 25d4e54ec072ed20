"""R5, R12: which page a link opens at an instant."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event
from quitclaim.domain.consents.openings import UNKNOWN, Opening, Page, page_for
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.people.capabilities import Power
from tests.builders import (
    BOB,
    CONSENT,
    LATER,
    NOON,
    SECOND,
    a_capability,
    a_consent,
    a_dossier,
    a_person,
    a_request,
    an_id,
    cancelled,
    expired,
    given,
    refused,
    revoked,
    withdrawn,
)

SIGN = Opening(Page.SIGN, frozenset({CONSENT}))
WITHDRAW = Opening(Page.WITHDRAW, frozenset({CONSENT}))
MY_PAGE = Opening(Page.MY_PAGE)
THIRTY_DAYS = timedelta(days=30)
A_QUARTER = timedelta(minutes=15)


def opened(
    *consents: Consent, power: Power = Power.SIGN, at: datetime = NOON, **changes: Any
) -> Opening:
    """What a link of ADA's opens while these are her records."""
    return page_for(a_capability(power, **changes), a_dossier(*consents), at=at)


def test_a_new_link_to_sign_opens_the_page_to_sign_until_it_runs_out() -> None:
    assert opened(a_request()) == SIGN
    assert opened(a_request(), at=NOON + THIRTY_DAYS - SECOND) == SIGN
    assert opened(a_request(), at=NOON + THIRTY_DAYS) == UNKNOWN


def test_unknown_and_expired_unsigned_look_alike() -> None:
    assert page_for(None, a_dossier(), at=NOON) == UNKNOWN
    assert page_for(a_capability(), None, at=NOON) == UNKNOWN
    assert opened(a_request(), at=NOON + THIRTY_DAYS) is UNKNOWN
    assert Opening(Page.UNKNOWN) == UNKNOWN


def test_a_used_link_to_sign_opens_the_page_to_withdraw_as_long_as_the_consent_lives() -> None:
    used_at = NOON

    assert opened(a_consent(), used_at=used_at) == WITHDRAW
    assert opened(a_consent(), used_at=used_at, at=LATER - SECOND) == WITHDRAW
    assert opened(a_consent(), used_at=used_at, at=LATER) == UNKNOWN


def test_an_older_link_opens_the_page_to_withdraw_once_another_was_signed() -> None:
    assert opened(a_consent()) == WITHDRAW


@pytest.mark.parametrize("power", [Power.SIGN, Power.WITHDRAW])
@pytest.mark.parametrize(
    "said",
    [
        (given(), withdrawn()),
        (given(), revoked()),
        (given(), expired()),
        (given(), withdrawn(at=LATER)),
        (refused(),),
        (cancelled(),),
    ],
)
def test_no_link_opens_what_has_ended(power: Power, said: tuple[Event, ...]) -> None:
    assert opened(a_consent(*said), power=power) == UNKNOWN


def test_a_link_to_withdraw_opens_while_there_is_a_yes_to_take_back() -> None:
    assert opened(a_consent(), power=Power.WITHDRAW) == WITHDRAW
    assert opened(a_consent(), power=Power.WITHDRAW, at=LATER - SECOND) == WITHDRAW
    assert opened(a_consent(), power=Power.WITHDRAW, at=LATER) == UNKNOWN
    assert opened(a_request(), power=Power.WITHDRAW) == UNKNOWN


def test_a_used_link_signs_nothing_more() -> None:
    """A box left unticked stays unasked until there is another mail."""
    both = frozenset({CONSENT, an_id("unticked")})
    records = (a_consent(), a_request(id=an_id("unticked")))

    assert opened(*records, consents=both, used_at=NOON) == WITHDRAW
    assert opened(*records, consents=both) == Opening(Page.SIGN, frozenset({an_id("unticked")}))


def test_a_link_opens_its_own_records_only() -> None:
    other = an_id("other")

    assert opened(a_consent(), a_consent(id=other), power=Power.WITHDRAW) == WITHDRAW
    assert opened(a_request(id=other)) == UNKNOWN


def test_my_page_is_open_for_a_quarter_of_an_hour() -> None:
    assert opened(power=Power.MY_PAGE) == MY_PAGE
    assert opened(power=Power.MY_PAGE, at=NOON + A_QUARTER - SECOND) == MY_PAGE
    assert opened(power=Power.MY_PAGE, at=NOON + A_QUARTER) == UNKNOWN


@pytest.mark.parametrize("power", Power)
def test_nothing_opens_for_somebody_erased(power: Power) -> None:
    dossier = a_dossier(a_consent(), is_erased=True)

    assert page_for(a_capability(power), dossier, at=NOON) == UNKNOWN


def test_a_link_opens_nothing_of_somebody_elses_records() -> None:
    """R18: whoever was merged with somebody she cannot be one with."""
    assert page_for(a_capability(), a_dossier(person=a_person(BOB)), at=NOON) == UNKNOWN
    with pytest.raises(ImpossibleValue, match="UTC"):
        page_for(None, None, at=NOON.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("page", "consents", "remedy"),
    [
        (Page.SIGN, frozenset(), "name them"),
        (Page.WITHDRAW, frozenset(), "name them"),
        (Page.MY_PAGE, frozenset({CONSENT}), "or none"),
        (Page.UNKNOWN, frozenset({CONSENT}), "or none"),
        (Page.SIGN, frozenset({"c1"}), "no id"),
    ],
)
def test_only_pages_about_records_name_them(page: Page, consents: Any, remedy: str) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        Opening(page, consents)
