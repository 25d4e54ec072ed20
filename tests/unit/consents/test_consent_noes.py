"""What a no ends: everything it was a no to, in whatever record (R5; GDPR art. 7(3))."""

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, No
from quitclaim.domain.ids import Channel
from quitclaim.domain.people.person import HERSELF
from tests.builders import (
    DADS,
    MUMS,
    NOON,
    PRESS,
    WEBSITE,
    YESTERDAY,
    a_consent,
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

AT_PRESS = a_scope(channels=frozenset({PRESS}))
BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}))


def hit_by(consent: Consent) -> dict[Channel, list[No]]:
    """Each channel with the noes of this record that hit it."""
    return {
        channel: [no for no in consent.noes() if no.hits(a_use(channel=channel))]
        for channel in (WEBSITE, PRESS)
    }


def test_a_refusal_is_a_no_to_all_that_was_asked() -> None:
    no = No(HERSELF, YESTERDAY, (BOTH,))

    assert hit_by(a_consent(refused(), asked=BOTH)) == {WEBSITE: [no], PRESS: [no]}


def test_a_second_voices_refusal_is_a_no_to_all_that_was_asked_whatever_the_first_granted() -> None:
    """R9, I10: what mum left out, dad refuses all the same."""
    said = given(by=MUMS, to=a_scope()), refused(NOON, by=DADS)

    hit = hit_by(a_consent(*said, asked=BOTH))

    assert {channel: [(no.by, no.at) for no in noes] for channel, noes in hit.items()} == {
        WEBSITE: [(DADS, NOON)],
        PRESS: [(DADS, NOON)],
    }


def test_a_withdrawal_is_a_no_to_what_was_covered_until_then() -> None:
    no = No(HERSELF, NOON, (BOTH, a_scope()))

    assert hit_by(a_consent(given(to=a_scope()), withdrawn(), asked=BOTH)) == {
        WEBSITE: [no],
        PRESS: [],
    }


def test_a_narrowing_is_a_no_to_what_it_takes_away() -> None:
    no = No(HERSELF, NOON, (BOTH, BOTH), a_scope())

    assert hit_by(a_consent(given(to=BOTH), narrowed(a_scope()), asked=BOTH)) == {
        WEBSITE: [],
        PRESS: [no],
    }


def test_what_was_narrowed_away_is_not_withdrawn_again() -> None:
    hit = hit_by(a_consent(given(to=BOTH), narrowed(a_scope()), withdrawn(), asked=BOTH))

    assert [len(noes) for noes in hit.values()] == [1, 1]
    assert hit[WEBSITE][0].after is None and hit[PRESS][0].after == a_scope()


@pytest.mark.parametrize("last", [revoked(), expired(), superseded()], ids=lambda e: e.became)
def test_other_endings_end_their_record_and_are_no_no(last: Event) -> None:
    assert list(a_consent(given(), last).noes()) == []


def test_a_request_that_is_open_or_cancelled_is_no_no() -> None:
    assert list(a_request().noes()) == []
    assert list(a_consent(cancelled()).noes()) == []


def test_what_was_left_out_of_a_yes_is_simply_not_granted() -> None:
    assert list(a_consent(given(to=AT_PRESS), asked=BOTH).noes()) == []
