"""What was done on a form: kept as it was, sealed under a key of its own (R3, R13)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.ports.changes import Purpose
from tests.builders import (
    ADA,
    BOB,
    DAY,
    NOON,
    a_testimony,
    an_id,
)
from tests.contract.changes import commit, erase, known
from tests.contract.stores import Stores


@pytest.fixture
def people(stores: Stores) -> Stores:
    known(stores, ADA, BOB)
    for person in (ADA, BOB):
        stores.keys.make(person, Purpose.EVIDENCE)
    return stores


def test_signings_come_oldest_first(people: Stores) -> None:
    signed = [
        a_testimony(request=an_id(f"request {day}"), at=NOON + day * DAY) for day in (2, 0, 1)
    ]
    commit(people, encloses=tuple(signed))

    assert people.requests.testimonies(ADA) == (signed[1], signed[2], signed[0])


def test_a_request_is_signed_once(people: Stores) -> None:
    """What was said is evidence: nothing is written over it."""
    commit(people, encloses=(a_testimony(),))

    with pytest.raises(Conflict):
        commit(people, encloses=(a_testimony(typed_name="Charles Babbage"),))

    assert people.requests.testimonies(ADA) == (a_testimony(),)


def test_without_her_evidence_key_there_is_nothing_to_read(people: Stores) -> None:
    commit(people, encloses=(a_testimony(), a_testimony(person=BOB, request=an_id("his"))))

    people.keys.drop(ADA, Purpose.EVIDENCE)

    assert people.requests.testimonies(ADA) == ()
    assert len(people.requests.testimonies(BOB)) == 1
    assert people.reports == []


@pytest.mark.parametrize("gone", [Purpose.DATA, Purpose.EVIDENCE])
def test_nothing_is_kept_of_whoever_has_no_key(people: Stores, gone: Purpose) -> None:
    people.keys.drop(ADA, gone)

    with pytest.raises(Conflict):
        commit(people, encloses=(a_testimony(),))

    assert people.consents.remains(ADA) == 1


def test_of_somebody_erased_no_signing_is_read(people: Stores) -> None:
    commit(people, encloses=(a_testimony(),))
    assert people.consents.remains(ADA) == 2

    erase(people, ADA)

    assert people.requests.testimonies(ADA) == ()
    people.consents.forget(ADA)
    assert people.consents.remains(ADA) == 0
