"""Whose no is heard, and on which record: any one no wins (R9, I10)."""

import pytest

from quitclaim.domain.consents.answers import Basis, Lack
from quitclaim.domain.consents.events import State
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.people.voices import Mute
from quitclaim.usecases.answer_request import RefuseConsent
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    DADS,
    MIA,
    MUMS,
    a_child,
    a_consent,
    a_request,
    given,
)
from tests.unit.usecases.answers import answer
from tests.unit.usecases.stage import announced, made, staged


def test_each_voices_no_is_on_record_though_another_ended_it_before() -> None:
    """R9, I10: later one of them alone does not take both back."""
    yes = a_consent(given(by=MUMS), given(by=DADS), person=MIA)
    fakes = staged(yes, people=(a_child(),))
    withdraw = made(WithdrawConsent, fakes)

    withdraw(MIA, yes.id, speaker=MUMS)
    both = withdraw(MIA, yes.id, speaker=DADS)

    assert [event.by for event in both.events[-2:]] == [MUMS, DADS]
    assert fakes.library.rules().noes == 2


def test_each_guardians_refusal_is_on_record() -> None:
    """R9, I10."""
    asked = a_request(person=MIA)
    fakes = staged(asked, people=(a_child(),))
    refuse = made(RefuseConsent, fakes)

    refuse(MIA, asked.id, speaker=MUMS)
    both = refuse(MIA, asked.id, speaker=DADS)

    assert both.ending is State.REFUSED
    assert [(event.became, event.by) for event in both.events[1:]] == [
        (State.REFUSED, MUMS),
        (State.WITHDRAWN, DADS),
    ]
    assert refuse(MIA, asked.id, speaker=DADS) == both


def test_one_guardians_withdrawal_wins_at_once() -> None:
    """R9, I10."""
    yes = a_consent(given(by=MUMS), given(by=DADS), person=MIA)
    fakes = staged(yes, people=(a_child(),))
    assert isinstance(answer(fakes, MIA), Basis)

    made(WithdrawConsent, fakes)(MIA, yes.id, speaker=DADS)

    assert isinstance(answer(fakes, MIA), Lack)


def test_a_guardian_is_not_heard_once_she_is_of_age() -> None:
    yes = a_consent(person=ADA)
    fakes = staged(yes)

    with pytest.raises(NotAllowed) as refusal:
        made(WithdrawConsent, fakes)(ADA, yes.id, speaker=MUMS)

    assert refusal.value.reasons == (Mute.UNKNOWN_GUARDIAN, Mute.OF_AGE)
    assert (announced(fakes), fakes.library.rules().noes) == ([], 0)
