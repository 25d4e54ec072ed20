"""Where the sealed paper of a signing is: said once, and only of somebody we know (R13)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, BOB, a_hash, a_paper, an_id
from tests.contract.changes import commit, erase, known
from tests.contract.stores import Stores

REQUEST = a_paper().request


@pytest.fixture
def people(stores: Stores) -> Stores:
    known(stores, ADA, BOB)
    return stores


def test_a_paper_is_found_by_whom_it_is_about_and_what_was_asked(people: Stores) -> None:
    his = a_paper(person=BOB, document=a_hash("his"))
    commit(people, encloses=(a_paper(),))
    commit(people, encloses=(his,))

    assert people.requests.paper(ADA, REQUEST) == a_paper()
    assert people.requests.paper(BOB, REQUEST) == his
    assert people.requests.paper(ADA, an_id("another")) is None


def test_a_signing_has_one_paper(people: Stores) -> None:
    """Two that seal it at once: the one that is first is right."""
    commit(people, encloses=(a_paper(),))

    with pytest.raises(Conflict):
        commit(people, encloses=(a_paper(document=a_hash("another")),))

    assert people.requests.paper(ADA, REQUEST) == a_paper()


def test_nothing_is_sealed_of_whoever_was_forgotten(people: Stores) -> None:
    people.keys.drop(ADA, Purpose.DATA)

    with pytest.raises(Conflict):
        commit(people, encloses=(a_paper(),))

    assert people.consents.remains(ADA) == 1


def test_of_somebody_erased_no_paper_is_found(people: Stores) -> None:
    commit(people, encloses=(a_paper(),))
    assert people.consents.remains(ADA) == 2

    erase(people, ADA)

    assert people.requests.paper(ADA, REQUEST) is None
    people.consents.forget(ADA)
    assert people.consents.remains(ADA) == 0
