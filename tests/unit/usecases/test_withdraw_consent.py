"""Taking back, all or some of it, binds with the call (R5, I3; GDPR art. 7(3))."""

from datetime import timedelta

import pytest

from quitclaim.domain.consents.answers import Basis, Gap, Lack
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.answer_request import GiveConsent
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    DAY,
    NOON,
    PRESS,
    SECOND,
    WEBSITE,
    a_consent,
    a_request,
    a_scope,
    an_id,
    given,
    superseded,
)
from tests.unit.usecases.answers import answer
from tests.unit.usecases.stage import announced, made, of, staged

BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}))
YES = a_consent(asked=BOTH)


def test_a_withdrawal_ends_the_record_moves_the_no_counter_and_is_told_once() -> None:
    fakes = staged(YES)

    ended = made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    assert ended == of(fakes, YES) == YES.after(Event(became=State.WITHDRAWN, at=NOON, by=HERSELF))
    assert announced(fakes) == [[(EventType.CONSENT_WITHDRAWN, YES.id, 3)]]
    assert fakes.library.rules().noes == 1


def test_withdrawing_twice_is_withdrawing_once() -> None:
    """R5: the link of a mail works as often as it is followed."""
    fakes = staged(YES)
    withdraw = made(WithdrawConsent, fakes)

    once, twice = (withdraw(ADA, YES.id, speaker=HERSELF) for _ in range(2))

    assert once == twice
    assert len(announced(fakes)) == fakes.library.rules().noes == 1


@pytest.mark.parametrize("back_by", [SECOND, DAY, 30 * DAY])
def test_a_clock_set_back_does_not_let_an_earlier_yes_outlive_the_no(back_by: timedelta) -> None:
    """I3, R51: the no is dated no earlier than any yes, and wins where they are equal."""
    other = a_consent(given(NOON), id=an_id("other"))
    fakes = staged(YES, other)
    fakes.clock.at = NOON - back_by

    ended = made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    assert ended.events[-1].at == NOON
    fakes.clock.at = NOON + DAY
    assert isinstance(lack := answer(fakes), Lack)
    assert lack.gaps == {Gap.WITHDRAWN, Gap.SAID_NO, Gap.OWN_YES_MISSING}


def test_a_withdrawal_ends_earlier_yeses_on_other_records_too() -> None:
    fakes = staged(YES, a_consent(id=an_id("other")))
    assert isinstance(answer(fakes), Basis)

    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    assert isinstance(answer(fakes), Lack)


def test_the_link_of_a_record_that_was_renewed_takes_back_what_took_its_place() -> None:
    """R5, R7: whoever follows an old mail is not told yes while she is still shown."""
    older, old = a_consent(id=an_id("older")), a_request(id=an_id("old"), supersedes=an_id("older"))
    new = a_request(id=an_id("new"), supersedes=old.id)
    fakes = staged(older, old, new)
    for record in (old, new):
        made(GiveConsent, fakes)(ADA, record.id, speaker=HERSELF, scope=a_scope())
    assert isinstance(answer(fakes), Basis)

    ended = made(WithdrawConsent, fakes)(ADA, older.id, speaker=HERSELF)

    assert (ended.id, ended.ending) == (new.id, State.WITHDRAWN)
    assert isinstance(answer(fakes), Lack)


def test_a_no_to_a_record_whose_renewal_was_lost_is_on_record_all_the_same() -> None:
    old = a_consent(given(), superseded())
    fakes = staged(old, a_request(id=an_id("new"), supersedes=old.id))

    ended = made(WithdrawConsent, fakes)(ADA, old.id, speaker=HERSELF)

    assert (ended.id, ended.events[-1].became) == (old.id, State.WITHDRAWN)
    assert fakes.library.rules().noes == 1


def test_a_request_nobody_answered_cannot_be_withdrawn() -> None:
    request = a_request()

    with pytest.raises(ImpossibleValue, match="refuse or cancel instead"):
        made(WithdrawConsent, staged(request))(ADA, request.id, speaker=HERSELF)
