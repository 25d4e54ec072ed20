"""Allowing less is a no to the rest, and binds as one (R5, I3)."""

import pytest

from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.withdraw_consent import NarrowConsent, WithdrawConsent
from tests.builders import (
    ADA,
    NOON,
    PRESS,
    WEBSITE,
    YESTERDAY,
    a_consent,
    a_scope,
    a_use,
    given,
)
from tests.unit.usecases.stage import announced, made, staged

BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}))
YES = a_consent(asked=BOTH)


def test_narrowing_keeps_the_record_and_moves_the_no_counter() -> None:
    fakes = staged(a_consent(given(to=BOTH), asked=BOTH))

    narrowed = made(NarrowConsent, fakes)(ADA, YES.id, speaker=HERSELF, scope=a_scope())

    assert narrowed.ending is None
    assert narrowed.covers(a_use()) and not narrowed.covers(a_use(channel=PRESS))
    assert announced(fakes) == [[(EventType.CONSENT_NARROWED, YES.id, 3)]]
    assert fakes.library.rules().noes == 1


def test_narrowing_to_the_same_again_changes_nothing() -> None:
    fakes = staged(a_consent(given(to=BOTH), asked=BOTH))
    narrow = made(NarrowConsent, fakes)

    once, twice = (narrow(ADA, YES.id, speaker=HERSELF, scope=a_scope()) for _ in range(2))

    assert once == twice
    assert len(announced(fakes)) == 1


def test_a_narrowing_is_dated_after_every_yes_it_could_end() -> None:
    """I3."""
    fakes = staged(a_consent(given(NOON, to=BOTH), asked=BOTH))
    fakes.clock.at = YESTERDAY

    narrowed = made(NarrowConsent, fakes)(ADA, YES.id, speaker=HERSELF, scope=a_scope())

    assert narrowed.events[-1].at == NOON


def test_what_was_taken_back_is_not_narrowed() -> None:
    fakes = staged(YES)
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    with pytest.raises(RecordEnded):
        made(NarrowConsent, fakes)(ADA, YES.id, speaker=HERSELF, scope=a_scope())
