"""R5, I1: a link works as often as it is followed; what was said once is not said again."""

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.errors import NotFound
from quitclaim.domain.people.capabilities import Power
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.withdraw_by_link import WithdrawByLink
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    CONSENT,
    DADS,
    MIA,
    MUMS,
    a_biometric_consent,
    a_capability,
    a_consent,
    an_id,
    given,
)
from tests.unit.usecases.mailings import (
    BIOMETRIC,
    BOTH,
    linked,
    of_mia,
)
from tests.unit.usecases.stage import announced, made, of, raced

YES = a_consent()
TO_FACE = a_biometric_consent(template=an_id("template"))
LINK = a_capability(Power.WITHDRAW, consents=BOTH)


def test_the_link_works_as_often_as_it_is_followed_and_says_it_once() -> None:
    fakes = linked(YES, TO_FACE, link=LINK)
    withdraw = made(WithdrawByLink, fakes)

    once, twice = (withdraw(LINK.token, YES.id, TO_FACE.id) for _ in range(2))

    assert once == twice
    assert len(announced(fakes)) == len(fakes.world.letters) == fakes.library.rules().noes == 1


def test_what_was_said_before_is_not_said_again_beside_what_is_new() -> None:
    fakes = linked(YES, TO_FACE, link=LINK)
    withdraw = made(WithdrawByLink, fakes)
    withdraw(LINK.token, YES.id)

    both = withdraw(LINK.token, TO_FACE.id, YES.id, TO_FACE.id)

    assert both == (of(fakes, TO_FACE), of(fakes, YES))
    assert [len(said) for said in announced(fakes)] == [1, 1]
    assert [letter.consents for letter in fakes.world.letters.values()] == [{CONSENT}, {BIOMETRIC}]


def test_a_lost_race_is_read_and_said_again() -> None:
    fakes = linked(YES, link=LINK)
    raced(fakes, 2)

    (ended,) = made(WithdrawByLink, fakes)(LINK.token, YES.id)

    assert ended.ending is State.WITHDRAWN


def test_of_two_guardians_who_press_at_the_same_time_both_are_heard() -> None:
    """R9: each lifts only the own no, so that each no has to be on record."""
    yes = of_mia(a_consent(given(by=MUMS), given(by=DADS)))
    fakes = linked(yes, link=a_capability(Power.WITHDRAW, person=MIA, by=DADS), about=MIA)
    made(WithdrawConsent, fakes)(MIA, yes.id, speaker=MUMS)

    (ended,) = made(WithdrawByLink, fakes)(LINK.token, yes.id)

    assert ended.has_no_of(MUMS) and ended.has_no_of(DADS)


def test_whoever_never_said_yes_has_nothing_to_take_back_with_others() -> None:
    yes = of_mia(a_consent(given(by=MUMS)))
    fakes = linked(yes, link=a_capability(Power.WITHDRAW, person=MIA, by=DADS), about=MIA)
    made(WithdrawConsent, fakes)(MIA, yes.id, speaker=MUMS)

    with pytest.raises(NotFound):
        made(WithdrawByLink, fakes)(LINK.token, yes.id)


def test_the_template_key_goes_in_the_same_breath() -> None:
    """I1."""
    fakes = linked(TO_FACE, link=LINK)
    fakes.keys.make(ADA, Purpose.TEMPLATE)

    made(WithdrawByLink, fakes)(LINK.token, TO_FACE.id)

    assert not fakes.world.has_key(ADA, Purpose.TEMPLATE)


def test_a_repeat_drops_a_key_that_was_left_behind() -> None:
    """I1: of two noes at the same time each may have thought that the other yes stands."""
    fakes = linked(TO_FACE, link=LINK)
    withdraw = made(WithdrawByLink, fakes)
    withdraw(LINK.token, TO_FACE.id)
    fakes.keys.make(ADA, Purpose.TEMPLATE)

    withdraw(LINK.token, TO_FACE.id)

    assert not fakes.world.has_key(ADA, Purpose.TEMPLATE)
