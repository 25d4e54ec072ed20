"""R9, I10: each of those who answer for a child is told how far it is, and of no other who."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given as holds
from hypothesis import strategies as st

from quitclaim.domain.consents.events import Event
from quitclaim.domain.consents.quorum import Headcount, headcount_of, is_complete
from quitclaim.domain.people.person import HERSELF, Custody, Person, Speaker
from tests.builders import (
    BOB,
    DAD,
    DADS,
    MUM,
    MUMS,
    NOON,
    SECOND,
    a_biometric_consent,
    a_biometric_scope,
    a_child,
    a_consent,
    a_guardian,
    a_person,
    a_request,
    a_teenager,
    given,
    requested,
    the_guardian,
)

CLAIMED = a_child(guardians=(a_guardian(MUM), a_guardian(DAD, custody=Custody.CLAIMED)))
THREE = a_child(guardians=(a_guardian(MUM), a_guardian(DAD), a_guardian(BOB)))


def told(person: Person, *yeses: Event, by: Speaker = MUMS) -> Headcount:
    count = headcount_of(person, a_consent(requested(), *yeses), by=by, at=NOON)
    assert count
    return count


@pytest.mark.parametrize(
    ("yeses", "answered", "missing"),
    [((), 0, 2), ((given(by=DADS),), 1, 1), ((given(by=MUMS), given(by=DADS)), 2, 0)],
)
def test_it_is_counted_how_many_have_answered_and_how_many_are_missing(
    yeses: tuple[Event, ...], answered: int, missing: int
) -> None:
    count = told(a_child(), *yeses)

    assert (count.answered, count.needed, count.missing) == (answered, 2, missing)
    assert not count.is_child_missing and not count.is_unchecked


def test_more_answers_than_it_takes_leave_nothing_missing() -> None:
    count = told(THREE, given(by=MUMS), given(by=DADS), given(by=the_guardian(BOB)))

    assert (count.answered, count.needed, count.missing) == (3, 2, 0)


def test_where_the_law_asks_one_parent_one_is_enough() -> None:
    assert told(a_child(country="NL"), given(by=DADS)).missing == 0


def test_whoever_only_claims_the_relation_is_told_that_her_yes_waits() -> None:
    before, after = told(CLAIMED, by=DADS), told(CLAIMED, given(by=DADS), by=DADS)

    assert before.is_unchecked and (before.answered, before.missing) == (0, 1)
    assert after.is_unchecked and (after.answered, after.missing) == (1, 1)


def test_nobody_else_is_told_of_a_yes_that_waits_to_be_checked() -> None:
    count = told(CLAIMED, given(by=DADS), by=MUMS)

    assert (count.answered, count.missing, count.is_unchecked) == (0, 1, False)


def test_a_yes_to_be_recognised_waits_for_the_second_proof() -> None:
    unproven = a_child(guardians=(a_guardian(MUM, proven_at=None), a_guardian(DAD)))
    record = a_biometric_consent(requested(), given(by=MUMS, to=a_biometric_scope()))

    mums = headcount_of(unproven, record, by=MUMS, at=NOON)
    dads = headcount_of(unproven, record, by=DADS, at=NOON)

    assert mums and mums.is_unchecked and (mums.answered, mums.missing) == (1, 2)
    assert dads and not dads.is_unchecked and (dads.answered, dads.missing) == (0, 2)


def test_a_teenagers_own_yes_is_missed_until_it_is_there() -> None:
    assert told(a_teenager(), by=HERSELF).is_child_missing
    assert not told(a_teenager(), given(), by=HERSELF).is_child_missing


def test_of_an_adult_and_of_who_came_of_age_nothing_is_counted() -> None:
    of_age_at = datetime(2026, 5, 2, 22, tzinfo=UTC)
    grown = a_child(born_on=date(2008, 5, 3))

    assert headcount_of(a_person(), a_request(), by=HERSELF, at=NOON) is None
    assert headcount_of(grown, a_request(), by=MUMS, at=of_age_at) is None
    assert headcount_of(grown, a_request(), by=MUMS, at=of_age_at - SECOND)


def test_a_yes_counts_from_its_second_on() -> None:
    record = a_consent(requested(), given(NOON + SECOND, MUMS))

    early, late = (headcount_of(a_child(), record, by=MUMS, at=at) for at in (NOON, NOON + SECOND))

    assert early and late and (early.answered, late.answered) == (0, 1)


@holds(
    spoken=st.sets(st.sampled_from((MUMS, DADS, HERSELF))),
    child=st.sampled_from((a_child(), a_teenager(), CLAIMED)),
)
def test_nothing_is_missing_exactly_where_the_record_is_complete(
    spoken: set[Speaker], child: Person
) -> None:
    yeses = [given(by=by) for by in sorted(spoken, key=str)]
    record = a_consent(requested(), *yeses)

    count = told(child, *yeses)

    is_whole = not count.missing and not count.is_child_missing
    assert is_whole == is_complete(child, record, at=NOON)
