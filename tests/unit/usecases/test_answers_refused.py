"""An answer that is nothing, and why (R9, R48)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotAllowed, NotFound, RecordEnded
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.people.voices import Mute
from quitclaim.usecases.answer_request import GiveConsent, RefuseConsent
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    BOB,
    MIA,
    PRESS,
    STAFF,
    WEBSITE,
    YESTERDAY,
    a_child,
    a_request,
    a_scope,
    an_id,
    cancelled,
    the_guardian,
)
from tests.unit.usecases.stage import announced, made, of, staged

ASKED = a_request(asked=a_scope(channels=frozenset({WEBSITE, PRESS})))


@pytest.mark.parametrize("record", [an_id("another consent"), ASKED.id])
def test_a_record_is_found_under_its_own_person_only(record: str) -> None:
    """R48: whoever guesses an id learns nothing and moves nothing."""
    fakes = staged(ASKED, people=(ADA, BOB))
    person = BOB if record == ASKED.id else ADA

    with pytest.raises(NotFound):
        made(GiveConsent, fakes)(person, an_id(record), speaker=HERSELF, scope=a_scope())

    assert announced(fakes) == []


def test_nobody_we_know_answers_nothing() -> None:
    with pytest.raises(NotFound):
        made(RefuseConsent, staged(people=()))(ADA, ASKED.id, speaker=HERSELF)


def test_more_than_was_asked_is_never_granted() -> None:
    fakes = staged(ASKED)
    wider = a_scope(channels=frozenset({WEBSITE, PRESS}), collection=None)

    with pytest.raises(ImpossibleValue):
        made(GiveConsent, fakes)(ADA, ASKED.id, speaker=HERSELF, scope=wider)

    assert of(fakes, ASKED) == ASKED


def test_staff_never_says_yes_for_anybody() -> None:
    with pytest.raises(ImpossibleValue):
        made(GiveConsent, staged(ASKED))(ADA, ASKED.id, speaker=STAFF, scope=a_scope())


def test_a_strangers_word_on_a_childs_record_is_nothing() -> None:
    """R9: with every reason."""
    asked = a_request(person=MIA)
    fakes = staged(asked, people=(a_child(),))

    with pytest.raises(NotAllowed) as refusal:
        made(GiveConsent, fakes)(MIA, asked.id, speaker=the_guardian(BOB), scope=a_scope())

    assert refusal.value.reasons == (Mute.UNKNOWN_GUARDIAN,)
    assert of(fakes, asked) == asked


def test_what_was_cancelled_or_taken_back_takes_no_yes() -> None:
    ended = a_request(events=(*ASKED.events, cancelled(YESTERDAY)))

    with pytest.raises(RecordEnded):
        made(GiveConsent, staged(ended))(ADA, ended.id, speaker=HERSELF, scope=a_scope())


def test_a_yes_that_was_taken_back_is_not_said_again_on_the_same_record() -> None:
    """R5: the sign link of before opens nothing any more."""
    fakes = staged(ASKED)
    give = made(GiveConsent, fakes)
    give(ADA, ASKED.id, speaker=HERSELF, scope=a_scope())
    made(WithdrawConsent, fakes)(ADA, ASKED.id, speaker=HERSELF)

    with pytest.raises(RecordEnded):
        give(ADA, ASKED.id, speaker=HERSELF, scope=a_scope())
