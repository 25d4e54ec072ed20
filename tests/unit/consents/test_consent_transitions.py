"""R7: what may follow what on one record."""

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.errors import ImpossibleValue, RecordEnded
from quitclaim.domain.people.person import HERSELF, THE_CLOCK
from quitclaim.domain.scope import Scope
from tests.builders import (
    DADS,
    MUMS,
    NOON,
    PRESS,
    WEBSITE,
    a_biometric_consent,
    a_biometric_scope,
    a_consent,
    a_request,
    a_scope,
    an_id,
    cancelled,
    expired,
    given,
    narrowed,
    refused,
    requested,
    revoked,
    superseded,
    withdrawn,
)

BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}))
ASKED_FOR_BOTH = a_consent(asked=BOTH)
LAST: list[Event] = [
    refused(),
    withdrawn(),
    revoked(),
    cancelled(),
    expired(),
    superseded(),
]
EVERY_EVENT: list[Event] = [requested(), given(), narrowed(a_scope()), *LAST]


def state_of(event: Event) -> str:
    return event.became


@pytest.mark.parametrize("last", LAST, ids=state_of)
@pytest.mark.parametrize("event", EVERY_EVENT, ids=state_of)
def test_what_has_ended_takes_no_event_but_a_withdrawal(last: Event, event: Event) -> None:
    """R7: renewal is a new record. R5: whoever withdraws is heard, once."""
    ended = a_consent(given(), last)

    if event.became is State.WITHDRAWN and not last.became.is_no:
        assert ended.after(event).ending is last.became
    else:
        with pytest.raises(RecordEnded, match=an_id("consent")):
            ended.after(event)


@pytest.mark.parametrize("last", LAST, ids=state_of)
def test_another_voices_withdrawal_is_heard_once_on_what_has_ended(last: Event) -> None:
    """R9, I10: any one no wins, whoever was first."""
    heard = a_consent(given(), last).after(withdrawn(by=DADS))

    assert heard.events[-1] == withdrawn(by=DADS)
    assert heard.ending is last.became
    assert heard.has_no_of(DADS) and not heard.has_no_of(MUMS)
    with pytest.raises(RecordEnded, match=an_id("consent")):
        heard.after(withdrawn(by=DADS))


def test_whoever_narrowed_has_not_said_no_to_all_and_may_withdraw() -> None:
    narrower = a_consent(given(to=BOTH), narrowed(a_scope()), revoked(), asked=BOTH)

    assert not narrower.has_no_of(HERSELF)
    assert narrower.after(withdrawn()).has_no_of(HERSELF)


@pytest.mark.parametrize(
    ("record", "event"),
    [
        (a_request(), given()),
        (a_request(), refused()),
        (a_request(), cancelled()),
        (a_request(), cancelled(by=THE_CLOCK)),
        (a_request(asked=BOTH), given(to=a_scope())),
        (a_consent(), withdrawn()),
        (a_consent(), revoked()),
        (a_consent(), expired()),
        (a_consent(), superseded()),
        (ASKED_FOR_BOTH, narrowed(a_scope())),
        # R9: one parent after the other, on the same record; the other may still refuse.
        (a_consent(given(by=MUMS)), given(NOON, by=DADS)),
        (a_consent(given(by=MUMS)), refused(by=DADS)),
        (a_consent(given(by=MUMS)), withdrawn(by=DADS)),
    ],
)
def test_a_record_moves_one_event_forward(record: Consent, event: Event) -> None:
    moved = record.after(event)

    assert moved.events == (*record.events, event)
    assert moved.id == record.id


@pytest.mark.parametrize(
    ("record", "event", "remedy"),
    [
        (a_request(), requested(), "ask anew with a new record"),
        (a_consent(), requested(), "ask anew with a new record"),
        (a_consent(), given(), "narrow or withdraw instead"),
        (a_consent(), refused(), "narrow or withdraw instead"),
        (a_consent(), cancelled(), "revoke instead"),
        (a_request(), withdrawn(), "withdrawn: refuse or cancel instead"),
        (a_request(), revoked(), "revoked: refuse or cancel instead"),
        (a_request(), expired(), "expired: refuse or cancel instead"),
        (a_request(), superseded(), "superseded: refuse or cancel instead"),
        (a_request(asked=BOTH), narrowed(a_scope()), "narrowed: refuse or cancel instead"),
        (a_request(), given(to=BOTH), "grant less"),
        (a_request(), given(to=a_biometric_scope()), "grant less"),
        (a_consent(), narrowed(a_scope()), "nothing would change: narrow to less"),
        (a_consent(), narrowed(BOTH), "ask anew to allow more"),
        (a_biometric_consent(), narrowed(a_scope()), "ask anew to allow more"),
    ],
)
def test_what_cannot_follow_is_refused(record: Consent, event: Event, remedy: str) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        record.after(event)


def narrowings() -> tuple[Scope, Scope]:
    one = a_scope(channels=frozenset({WEBSITE}), collection=None)
    other = a_scope(channels=frozenset({WEBSITE, PRESS}))
    return one, other


def test_a_narrowing_leaves_less_than_every_scope_before() -> None:
    everywhere, here = narrowings()
    record = a_consent(asked=a_scope(channels=frozenset({WEBSITE, PRESS}), collection=None))

    narrower = record.after(narrowed(everywhere))

    assert narrower.after(narrowed(a_scope())).scopes[-1] == a_scope()
    # Less than the first scope, and yet more than the last left.
    with pytest.raises(ImpossibleValue, match="ask anew to allow more"):
        narrower.after(narrowed(here))
