"""A link of somebody erased opens nothing, and nothing leads to it any more (R36)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, BOB, NOON, a_capability, a_hash
from tests.contract.changes import commit, erase, known
from tests.contract.stores import Stores


def test_nothing_is_minted_for_whoever_was_erased(stores: Stores) -> None:
    known(stores, ADA)
    erase(stores, ADA)
    stores.consents.forget(ADA)

    with pytest.raises(Conflict):
        commit(stores, encloses=(a_capability(),))

    assert stores.consents.remains(ADA) == 0


def test_a_link_of_somebody_erased_opens_nothing(stores: Stores) -> None:
    known(stores, ADA)
    commit(stores, encloses=(a_capability(),))

    erase(stores, ADA)

    assert stores.requests.capability(a_hash("token")) is None
    assert stores.reports == []


def test_to_forget_her_forgets_her_links_and_what_leads_to_them(stores: Stores) -> None:
    known(stores, ADA, BOB)
    his = a_capability(person=BOB, token=a_hash("his"))
    commit(stores, encloses=(a_capability(), his))
    commit(stores, encloses=(a_capability(used_at=NOON),))
    assert stores.consents.remains(ADA) == 3

    erase(stores, ADA)
    stores.consents.forget(ADA)
    stores.consents.forget(ADA)

    assert stores.consents.remains(ADA) == 0
    assert stores.requests.capability(his.token) == his
    stores.keys.make(ADA, Purpose.DATA)
    assert stores.requests.capability(a_hash("token")) is None
