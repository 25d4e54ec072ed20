"""What stood then: versions by when they began, and records without what was said since (R30)."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.publishing.past import as_it_stood, version_standing
from tests.builders import (
    DAY,
    NOON,
    SECOND,
    YESTERDAY,
    a_basis,
    a_consent,
    a_dossier,
    a_ruling,
    an_objection,
    withdrawn,
)
from tests.builders import (
    given as said_yes,
)

BEFORE = NOON - SECOND


def standing(*since: datetime | None, first: int = 1, at: datetime = NOON) -> int | None:
    """The versions from `first` began so, the earliest first."""
    numbered = list(enumerate(since, start=first))
    return version_standing(reversed(numbered), at=at)


def test_the_last_that_began_by_then_stood_then() -> None:
    assert standing(YESTERDAY, BEFORE, NOON + SECOND) == 2
    assert standing(YESTERDAY, NOON, NOON) == 3


def test_before_the_first_there_was_none() -> None:
    assert standing() is None
    assert standing(NOON + SECOND) is None


def test_what_may_have_stood_and_was_erased_is_named() -> None:
    """Art. 17: nobody can say any more that it was another."""
    after = NOON + DAY

    assert standing(after, first=4) == 3
    assert version_standing([(5, after), (2, YESTERDAY)], at=NOON) == 4
    assert version_standing([(5, BEFORE), (2, YESTERDAY)], at=NOON) == 5


def test_where_nobody_wrote_down_when_nobody_says_what_stood() -> None:
    assert standing(None) is None
    assert standing(None, NOON + DAY) is None
    assert standing(None, BEFORE) == 2


@given(st.lists(st.integers(0, 50), min_size=1, max_size=8), st.integers(-1, 51))
def test_it_is_what_reading_all_of_them_gives(seconds: list[int], asked: int) -> None:
    since = [NOON + second * SECOND for second in sorted(seconds)]
    at = NOON + asked * SECOND

    expected = sum(one <= at for one in since) or None

    assert standing(*since, at=at) == expected


def test_a_yes_that_was_withdrawn_since_stood_then() -> None:
    now = a_dossier(a_consent(said_yes(), withdrawn(at=NOON)))
    then = as_it_stood(now, BEFORE)

    assert then.consents[0].ending is None
    assert as_it_stood(now, NOON) == now


def test_what_was_not_asked_yet_was_not_there() -> None:
    now = a_dossier(a_consent())

    assert as_it_stood(now, now.consents[0].events[0].at - SECOND).consents == ()


def test_an_objection_counts_from_when_it_was_made_and_its_ruling_from_when_that_was() -> None:
    now = a_dossier(objections=(an_objection(at=YESTERDAY, ruling=a_ruling()),))

    assert as_it_stood(now, YESTERDAY - SECOND).objections == ()
    assert as_it_stood(now, BEFORE).objections[0].ruling is None
    assert as_it_stood(now, NOON) == now


@pytest.mark.parametrize("at", [YESTERDAY, BEFORE, NOON])
def test_a_basis_stood_from_when_it_was_recorded_until_it_was_ended(at: datetime) -> None:
    basis = replace(a_basis(recorded_at=YESTERDAY), ended_at=NOON)
    now = a_dossier(bases=(basis,))

    assert as_it_stood(now, YESTERDAY - SECOND).bases == ()
    assert (as_it_stood(now, at).bases[0].ended_at is None) == (at < NOON)
