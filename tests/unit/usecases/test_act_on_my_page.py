"""R5, R9: on her own page somebody takes back, for herself and for a child she answers for."""

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import ConsentId, PersonId, TokenHash
from quitclaim.domain.people.capabilities import MY_PAGE_FOR
from quitclaim.ports.mail import Letter
from quitclaim.usecases.act_on_my_page import NarrowOnMyPage, WithdrawOnMyPage
from tests.builders import (
    ADA,
    CONSENT,
    DADS,
    MIA,
    MUMS,
    PRESS,
    WEBSITE,
    a_biometric_consent,
    a_consent,
    a_hash,
    a_scope,
    an_id,
    given,
)
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.homes import MINE, MUMS_OWN, at_home
from tests.unit.usecases.mailings import BIOMETRIC, TO_SHOW, of_mia
from tests.unit.usecases.stage import made, of, raced

YES = a_consent()
TO_FACE = a_biometric_consent(template=an_id("template"))
WIDE = a_scope(channels=frozenset({WEBSITE, PRESS}))


def test_all_is_taken_back_with_one_letter_and_binds_with_the_call() -> None:
    """I3."""
    fakes = at_home(YES, TO_FACE)
    assert may_be_shown(fakes)

    ended = made(WithdrawOnMyPage, fakes)(MINE.token, ADA, YES.id, TO_FACE.id)

    assert {record.ending for record in ended} == {State.WITHDRAWN}
    assert not may_be_shown(fakes) and fakes.library.rules().noes == 1
    (letter,) = fakes.world.letters.values()
    assert getattr(letter, "letter", None) is Letter.WITHDRAWN
    (fact,) = fakes.world.outbox.values()
    assert fact.action == "withdraw_on_my_page"


def test_again_changes_nothing() -> None:
    fakes = at_home(YES, TO_FACE)
    withdraw = made(WithdrawOnMyPage, fakes)
    first = withdraw(MINE.token, ADA, TO_FACE.id)

    assert withdraw(MINE.token, ADA, TO_FACE.id) == first
    assert len(fakes.world.letters) == 1


def test_a_lost_race_is_said_again() -> None:
    fakes = at_home(YES)
    raced(fakes, 1)

    made(WithdrawOnMyPage, fakes)(MINE.token, ADA, YES.id)

    assert of(fakes, YES).ending is State.WITHDRAWN


def test_a_mother_takes_back_what_the_father_gave() -> None:
    """R9: any one no wins."""
    yes = of_mia(a_consent(given(by=DADS)))
    fakes = at_home(yes, about=MIA)

    made(WithdrawOnMyPage, fakes)(MUMS_OWN.token, MIA, yes.id)

    assert of(fakes, yes).has_no_of(MUMS)


def test_less_is_allowed_from_now_on() -> None:
    yes = a_consent(given(to=WIDE), asked=WIDE)
    fakes = at_home(yes)

    narrowed = made(NarrowOnMyPage, fakes)(MINE.token, ADA, consent=yes.id, scope=a_scope())

    assert narrowed.scopes[-1] == a_scope() and fakes.world.letters == {}


@pytest.mark.parametrize(
    ("token", "person", "consent"),
    [
        (a_hash("unknown"), ADA, CONSENT),
        (MINE.token, MIA, CONSENT),
        (MINE.token, ADA, BIOMETRIC),
        (MINE.token, ADA, TO_SHOW.id),
    ],
)
def test_what_is_not_hers_or_was_never_given_is_not_there(
    token: TokenHash, person: PersonId, consent: ConsentId
) -> None:
    fakes = at_home(TO_SHOW)

    with pytest.raises(NotFound):
        made(WithdrawOnMyPage, fakes)(token, person, consent)


def test_after_a_quarter_of_an_hour_nothing_is_taken_back() -> None:
    fakes = at_home(YES)
    fakes.clock.step(MY_PAGE_FOR)

    with pytest.raises(NotFound):
        made(WithdrawOnMyPage, fakes)(MINE.token, ADA, YES.id)
