"""What each of somebody's records is worth now, by the rules that decide (R1, R6, R9)."""

from datetime import timedelta

from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Unreadable
from quitclaim.domain.consents.events import State
from quitclaim.domain.people.person import Person
from quitclaim.usecases.standings import Standing, standings_of
from tests.builders import (
    ADA,
    DAY,
    LATER,
    MIA,
    MUMS,
    NOON,
    PRESS,
    WEBSITE,
    a_biometric_consent,
    a_biometric_scope,
    a_child,
    a_consent,
    a_dossier,
    a_person,
    a_request,
    a_scope,
    an_id,
    given,
    narrowed,
    requested,
    some_rules,
    withdrawn,
)


def standing(
    *consents: Consent, at: timedelta = timedelta(0), person: Person | None = None, **also: object
) -> list[Standing]:
    dossier = a_dossier(*consents, person=person or a_person(), **also)
    channels = some_rules().channels
    return list(standings_of(dossier, channels=channels, at=NOON + at))


def test_a_yes_counts_until_its_end_and_not_at_it() -> None:
    (before,) = standing(a_consent(), at=LATER - NOON - timedelta(seconds=1))
    (after,) = standing(a_consent(), at=LATER - NOON)

    assert before.counts and before.state is State.GIVEN and not before.is_open
    assert not after.counts and after.state is State.EXPIRED and not after.is_open
    assert after.end.at == LATER


def test_a_yes_to_the_whole_organisation_counts_too() -> None:
    everywhere = a_scope(collection=None)
    to_be_known = a_biometric_scope(collection=None)

    found = standing(
        a_consent(asked=everywhere), a_biometric_consent(given(to=to_be_known), asked=to_be_known)
    )

    assert all(one.counts for one in found)


def test_the_latest_comes_first() -> None:
    old = a_request(id=an_id("old"), events=(requested(NOON - 9 * DAY),))

    assert [one.consent.id for one in standing(old, a_consent())] == [a_consent().id, old.id]


def test_of_two_parents_one_alone_is_not_enough() -> None:
    record = a_consent(given(by=MUMS), person=MIA)

    (found,) = standing(record, person=a_child())

    assert found.state is State.GIVEN and not found.counts and found.is_open
    assert found.gaps == {Gap.GUARDIANS_MISSING}


def test_a_no_elsewhere_ends_what_was_said_here() -> None:
    other = a_consent(given(), withdrawn(), id=an_id("other"))

    here, there = standing(a_consent(), other)

    assert not here.counts and not here.is_open and Gap.SAID_NO in here.gaps
    assert there.state is State.WITHDRAWN


def test_what_was_narrowed_counts_for_what_is_left() -> None:
    asked = a_scope(channels=frozenset({WEBSITE, PRESS}))
    record = a_consent(given(to=asked), narrowed(a_scope()), asked=asked)

    (found,) = standing(record)

    assert found.state is State.NARROWED and len(found.allowed) == 1


def test_a_channel_that_is_gone_is_used_no_more() -> None:
    dossier = a_dossier(a_consent())

    (found,) = standings_of(dossier, channels={}, at=NOON)

    assert not found.counts and found.gaps == frozenset() and found.state is State.GIVEN


def test_where_a_record_cannot_be_read_none_counts() -> None:
    lost = Unreadable(consent=an_id("lost"), problem="a newer shape")

    (found,) = standing(a_consent(), unreadable=(lost,))

    assert found.gaps == {Gap.UNREADABLE} and not found.counts
    assert found.consent.person == ADA
