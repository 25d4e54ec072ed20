"""Papers wait for a timestamp in the order they were sealed in, until they have one (R13)."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.errors import Conflict
from quitclaim.ports.changes import Purpose
from quitclaim.ports.paging import every
from tests.builders import ADA, BOB, NOON, a_hash, a_paper, an_id
from tests.contract.changes import commit, erase, known
from tests.contract.stores import PAGE, Stores

TIMED = NOON + timedelta(hours=1)


@pytest.fixture
def people(stores: Stores) -> Stores:
    known(stores, ADA, BOB)
    return stores


def waiting(stores: Stores) -> list[Paper]:
    return list(every(lambda after: stores.requests.untimed(after=after)))


def test_whatever_was_sealed_first_is_first_and_all_of_it_is_found(people: Stores) -> None:
    sealed = [
        a_paper(
            request=an_id(f"request {number}"),
            document=a_hash(f"{number}"),
            person=(ADA, BOB)[number % 2],
            at=NOON + timedelta(seconds=number),
        )
        for number in reversed(range(PAGE + 2))
    ]
    for paper in sealed:
        commit(people, encloses=(paper,))

    found = waiting(people)

    assert found == sealed[::-1]
    assert all(one.at < other.at for one, other in pairwise(found))


def test_one_that_has_a_timestamp_waits_no_more(people: Stores) -> None:
    timed = replace(a_paper(), timestamped_at=TIMED)
    commit(people, encloses=(a_paper(),))

    commit(people, encloses=(timed,))

    assert waiting(people) == []
    assert people.requests.paper(ADA, timed.request) == timed


def test_it_gets_one_once(people: Stores) -> None:
    commit(people, encloses=(a_paper(),))
    commit(people, encloses=(replace(a_paper(), timestamped_at=TIMED),))

    with pytest.raises(Conflict):
        commit(people, encloses=(replace(a_paper(), timestamped_at=TIMED),))


def test_what_was_never_sealed_gets_none(people: Stores) -> None:
    with pytest.raises(Conflict):
        commit(people, encloses=(replace(a_paper(), timestamped_at=TIMED),))

    assert people.requests.paper(ADA, a_paper().request) is None


def test_of_somebody_forgotten_nothing_waits(people: Stores) -> None:
    """R36: at once, and when all of her is gone."""
    commit(people, encloses=(a_paper(),))
    erase(people, ADA)
    assert waiting(people) == []

    people.consents.forget(ADA)

    assert waiting(people) == [] and people.reports == []


def test_nothing_is_said_of_whoever_was_forgotten(people: Stores) -> None:
    commit(people, encloses=(a_paper(),))
    people.keys.drop(ADA, Purpose.DATA)

    with pytest.raises(Conflict):
        commit(people, encloses=(replace(a_paper(), timestamped_at=TIMED),))
