"""R5: a link takes back what it is about while there is something to take, and nothing else."""

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.people.capabilities import Capability, Power
from quitclaim.ports.changes import Purpose
from quitclaim.ports.records import Record
from quitclaim.usecases.withdraw_by_link import WithdrawByLink
from tests.builders import (
    ADA,
    DAY,
    STAFF,
    a_biometric_consent,
    a_capability,
    a_consent,
    a_hash,
    an_id,
    given,
    refused,
    revoked,
)
from tests.unit.usecases.mailings import (
    BOTH,
    TO_RECOGNISE,
    TO_SHOW,
    linked,
)
from tests.unit.usecases.stage import announced, made, of

YES = a_consent()
LINK = a_capability(Power.WITHDRAW, consents=BOTH)
OTHER = an_id("other")


@pytest.mark.parametrize(
    ("records", "link"),
    [
        ((YES, a_consent(id=OTHER)), LINK),
        ((a_consent(given(), revoked(by=STAFF), id=OTHER),), LINK),
        ((a_consent(refused(), id=OTHER),), a_capability(Power.MY_PAGE)),
        ((a_consent(id=OTHER),), a_capability(Power.MY_PAGE)),
        ((), LINK),
    ],
)
def test_no_link_takes_back_what_it_is_not_about(
    records: tuple[Record, ...], link: Capability
) -> None:
    fakes = linked(*records, link=link)

    with pytest.raises(NotFound):
        made(WithdrawByLink, fakes)(LINK.token, OTHER)

    assert announced(fakes) == []


def test_of_several_all_or_none_are_taken_back() -> None:
    fakes = linked(YES, a_consent(id=OTHER), link=LINK)

    with pytest.raises(NotFound):
        made(WithdrawByLink, fakes)(LINK.token, YES.id, OTHER)

    assert of(fakes, YES) == YES


def test_what_was_never_answered_or_ended_otherwise_is_not_withdrawn() -> None:
    fakes = linked(TO_SHOW, a_biometric_consent(given(to=TO_RECOGNISE.asked), revoked()), link=LINK)

    for consent in BOTH:
        with pytest.raises(NotFound):
            made(WithdrawByLink, fakes)(LINK.token, consent)


def test_a_link_that_may_still_sign_is_no_link_to_withdraw() -> None:
    """What it opens is the form: to leave every box empty is the no."""
    fakes = linked(TO_SHOW, link=a_capability())

    with pytest.raises(NotFound):
        made(WithdrawByLink, fakes)(LINK.token, TO_SHOW.id)


def test_nothing_is_taken_back_by_a_link_that_nobody_minted_or_whose_person_is_gone() -> None:
    fakes = linked(YES, link=LINK)

    with pytest.raises(NotFound):
        made(WithdrawByLink, fakes)(a_hash("of nobody"), YES.id)
    fakes.keys.drop(ADA, Purpose.DATA)
    with pytest.raises(NotFound):
        made(WithdrawByLink, fakes)(LINK.token, YES.id)


def test_after_its_period_there_is_nothing_to_take_back() -> None:
    fakes = linked(YES, link=LINK)
    fakes.clock.step(800 * DAY)

    with pytest.raises(NotFound):
        made(WithdrawByLink, fakes)(LINK.token, YES.id)


def test_to_withdraw_nothing_is_a_mistake_of_the_page() -> None:
    with pytest.raises(ImpossibleValue, match="name at least one"):
        made(WithdrawByLink, linked(YES, link=LINK))(LINK.token)
