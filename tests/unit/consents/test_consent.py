"""R1, R6, R7: a record is evidence and only moves forward."""

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import Channel
from tests.builders import (
    DADS,
    MUMS,
    NOON,
    PRESS,
    WEBSITE,
    a_consent,
    a_recognition,
    a_request,
    a_scope,
    a_use,
    cancelled,
    expired,
    given,
    narrowed,
    refused,
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


def state_of(event: Event) -> str:
    return event.became


def test_a_version_counts_the_events() -> None:
    assert a_request().version == 1
    assert a_consent(given(), narrowed(a_scope())).version == 3


@pytest.mark.parametrize("last", LAST, ids=state_of)
def test_a_record_ends_with_its_first_ending_whatever_came_after(last: Event) -> None:
    assert a_consent(given(), last).ending is last.became
    assert a_consent(last, given(), withdrawn()).ending is last.became


def test_a_record_goes_on_until_something_ends_it() -> None:
    assert a_request().ending is None
    assert a_consent(given(), narrowed(a_scope())).ending is None


def test_its_yeses_are_the_events_in_which_it_was_given() -> None:
    mums, dads = given(by=MUMS), given(NOON, by=DADS)

    assert a_consent(mums, narrowed(a_scope()), dads).yeses == (mums, dads)
    assert a_request().yeses == ()


@pytest.mark.parametrize(
    ("consent", "covered"),
    [
        (ASKED_FOR_BOTH, {WEBSITE, PRESS}),
        (a_consent(given(to=a_scope()), asked=BOTH), {WEBSITE}),
        (a_consent(given(to=BOTH), narrowed(a_scope()), asked=BOTH), {WEBSITE}),
        # In whatever order they were recorded.
        (a_consent(narrowed(a_scope()), given(to=BOTH), asked=BOTH), {WEBSITE}),
        (a_consent(given(to=BOTH), asked=a_scope()), {WEBSITE}),
    ],
)
def test_a_record_covers_what_all_its_scopes_cover(consent: Consent, covered: set[Channel]) -> None:
    channels = {channel for channel in (WEBSITE, PRESS) if consent.covers(a_use(channel=channel))}

    assert channels == covered
    assert not consent.covers(a_recognition())


def test_a_record_knows_its_scopes_in_the_order_they_were_said() -> None:
    record = a_consent(given(to=BOTH), narrowed(a_scope()), asked=BOTH)

    assert record.scopes == (BOTH, BOTH, a_scope())


def test_a_record_is_read_as_it_was_in_an_earlier_version() -> None:
    record = a_consent(given(), withdrawn())

    assert record.as_of(1) == a_request()
    assert record.as_of(2) == a_consent()
    assert record.as_of(3) == record


@pytest.mark.parametrize("version", [-1, 0, 4])
def test_a_version_that_never_was_is_refused(version: int) -> None:
    with pytest.raises(ImpossibleValue, match="never recorded: read the record"):
        a_consent(given(), withdrawn()).as_of(version)
