"""R5, R9: what the link of a guardian, or of somebody merged, opens."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.openings import UNKNOWN, Opening, Page, page_for
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.capabilities import Power
from quitclaim.domain.people.person import Person
from tests.builders import (
    BOB,
    CONSENT,
    DADS,
    DAY,
    EIGHTEEN,
    MIA,
    MUMS,
    NOON,
    SECOND,
    YESTERDAY,
    a_capability,
    a_child,
    a_consent,
    a_dossier,
    a_person,
    a_request,
    given,
)

SIGN = Opening(Page.SIGN, frozenset({CONSENT}))
WITHDRAW = Opening(Page.WITHDRAW, frozenset({CONSENT}))
MY_PAGE = Opening(Page.MY_PAGE)
THIRTY_DAYS = timedelta(days=30)


def opened_for_mia(
    consent: Consent, *, person: Person, at: datetime = NOON, **changes: Any
) -> Opening:
    """What her mother's link opens, unless it is somebody else's."""
    known: dict[str, Any] = {"person": MIA, "by": MUMS}
    capability = a_capability(**(known | changes))
    return page_for(capability, a_dossier(consent, person=person), at=at)


def test_one_guardians_link_signs_after_the_other_signed() -> None:
    by_dad, child = a_consent(given(by=DADS), person=MIA), a_child()

    assert opened_for_mia(by_dad, person=child) == SIGN
    assert opened_for_mia(by_dad, person=child, by=DADS) == WITHDRAW
    assert opened_for_mia(by_dad, person=child, power=Power.WITHDRAW) == WITHDRAW


def test_her_link_ran_out_unsigned_though_the_other_signed() -> None:
    by_dad = a_consent(given(by=DADS), person=MIA)

    assert opened_for_mia(by_dad, person=a_child(), at=NOON + THIRTY_DAYS) == UNKNOWN


@pytest.mark.parametrize(("at", "page"), [(NOON - SECOND, SIGN), (NOON, UNKNOWN)])
def test_a_guardians_link_to_sign_closes_when_the_minor_comes_of_age(
    at: datetime, page: Opening
) -> None:
    consent = a_request(person=MIA, during=Interval(YESTERDAY, NOON + DAY))

    assert opened_for_mia(consent, person=EIGHTEEN, at=at) == page


@pytest.mark.parametrize(("at", "page"), [(NOON - SECOND, MY_PAGE), (NOON, UNKNOWN)])
def test_an_adults_pictures_are_not_her_parents_to_see(at: datetime, page: Opening) -> None:
    capability = a_capability(Power.MY_PAGE, person=MIA, by=MUMS, minted_at=NOON - SECOND)

    assert page_for(capability, a_dossier(person=EIGHTEEN), at=at) == page


def test_a_link_mailed_to_somebody_merged_still_takes_back() -> None:
    """R18: nothing is rewritten when two turn out to be one; a no is heard as before."""
    one = a_dossier(a_consent(person=BOB), person=a_person(merged_from=frozenset({BOB})))
    capability = a_capability(Power.WITHDRAW, person=BOB)

    assert page_for(capability, one, at=NOON) == WITHDRAW
