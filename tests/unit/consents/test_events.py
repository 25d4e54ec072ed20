"""R5, R9: who may make a consent what, and what a no hits."""

import pytest

from quitclaim.domain.consents.events import Event, No, State
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.people.person import HERSELF, THE_CLOCK, Speaker
from quitclaim.domain.scope import Scope, Use
from tests.builders import (
    MUMS,
    NOON,
    PRESS,
    STAFF,
    WEBSITE,
    a_biometric_scope,
    a_recognition,
    a_scope,
    a_use,
)

ANSWERS = {State.GIVEN, State.NARROWED, State.REFUSED, State.WITHDRAWN}
SAYS = {
    HERSELF: ANSWERS,
    MUMS: ANSWERS,
    STAFF: {State.REQUESTED, State.REVOKED, State.CANCELLED},
    THE_CLOCK: {State.EXPIRED, State.SUPERSEDED, State.CANCELLED},
}
EVERY_PAIR = [(speaker, state) for speaker in SAYS for state in State]
WITH_A_SCOPE = (State.GIVEN, State.NARROWED)
BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}))
AT_PRESS = a_use(channel=PRESS)


@pytest.mark.parametrize(("by", "state"), EVERY_PAIR)
def test_only_whom_it_concerns_makes_a_consent_what_it_becomes(by: Speaker, state: State) -> None:
    scope = a_scope() if state in WITH_A_SCOPE else None

    if state in SAYS[by]:
        assert Event(became=state, at=NOON, by=by, scope=scope).by == by
    else:
        with pytest.raises(ImpossibleValue, match=f"{by.role} cannot .* {state}: record who"):
            Event(became=state, at=NOON, by=by, scope=scope)


@pytest.mark.parametrize("state", State)
def test_a_yes_and_a_narrowing_say_to_what_and_nothing_else_does(state: State) -> None:
    by = next(speaker for speaker, states in SAYS.items() if state in states)
    wrong = None if state in WITH_A_SCOPE else a_scope()

    with pytest.raises(ImpossibleValue, match="give or omit the scope"):
        Event(became=state, at=NOON, by=by, scope=wrong)


def test_a_record_goes_on_while_it_is_requested_given_or_narrowed() -> None:
    going_on = {State.REQUESTED, State.GIVEN, State.NARROWED}

    assert {state for state in State if not state.is_final} == going_on


def test_refusing_withdrawing_and_narrowing_are_a_no_and_other_endings_are_none() -> None:
    noes = {State.REFUSED, State.NARROWED, State.WITHDRAWN}

    assert {state for state in State if state.is_no} == noes


@pytest.mark.parametrize(
    ("before", "after", "use", "is_hit"),
    [
        ((BOTH,), None, a_use(), True),
        ((BOTH,), None, AT_PRESS, True),
        ((a_scope(),), None, AT_PRESS, False),
        ((BOTH, a_scope()), None, a_use(), True),
        ((BOTH, a_scope()), None, AT_PRESS, False),
        ((a_scope(), BOTH), None, AT_PRESS, False),
        # A narrowing hits what it takes away, and what it leaves stays.
        ((BOTH,), a_scope(), AT_PRESS, True),
        ((BOTH,), a_scope(), a_use(), False),
        ((a_scope(),), a_scope(), AT_PRESS, False),
        # I4: a no to one kind is none to the other.
        ((a_scope(collection=None),), None, a_recognition(), False),
        ((a_biometric_scope(collection=None),), None, a_use(), False),
        ((a_biometric_scope(collection=None),), None, a_recognition(), True),
    ],
)
def test_a_no_hits_what_was_covered_and_is_no_longer(
    before: tuple[Scope, ...], after: Scope | None, use: Use, *, is_hit: bool
) -> None:
    assert No(HERSELF, NOON, before, after).hits(use) is is_hit
