"""Links are minted with what calls for them, and sign once (R5, R12)."""

from typing import Any

import pytest

from quitclaim.domain.errors import Conflict, ImpossibleValue
from quitclaim.domain.people.capabilities import Capability, Power
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    DAY,
    MUMS,
    NOON,
    a_capability,
    a_consent,
    a_hash,
    a_request,
    an_id,
)
from tests.contract.changes import commit, known, put
from tests.contract.stores import Stores

SIGNED = NOON + DAY


def used(**changes: Any) -> Capability:
    return a_capability(used_at=SIGNED, **changes)


@pytest.mark.parametrize(
    "link",
    [
        a_capability(by=MUMS, consents=frozenset({an_id("one"), an_id("other")})),
        a_capability(Power.WITHDRAW),
        a_capability(Power.MY_PAGE),
    ],
    ids=lambda link: link.power,
)
def test_a_link_comes_back_as_it_was_minted(stores: Stores, link: Capability) -> None:
    known(stores, ADA)

    commit(stores, encloses=(link,))

    assert stores.requests.capability(link.token) == link
    assert stores.requests.capability(a_hash("nobody's")) is None


def test_a_link_is_minted_once(stores: Stores) -> None:
    known(stores, ADA, BOB)
    commit(stores, encloses=(a_capability(),))

    for again in (a_capability(), a_capability(person=BOB), a_capability(Power.MY_PAGE)):
        with pytest.raises(Conflict):
            commit(stores, encloses=(again,))

    assert stores.requests.capability(a_hash("token")) == a_capability()
    assert stores.consents.remains(BOB) == 1


def test_a_link_that_was_used_up_says_when(stores: Stores) -> None:
    known(stores, ADA)
    commit(stores, encloses=(a_capability(),))

    commit(stores, encloses=(used(),))

    assert stores.requests.capability(a_hash("token")) == used()


def test_a_link_is_used_up_once(stores: Stores) -> None:
    known(stores, ADA)
    commit(stores, encloses=(a_capability(),))
    commit(stores, encloses=(used(),))

    with pytest.raises(Conflict):
        commit(stores, encloses=(a_capability(used_at=SIGNED + DAY),))

    assert stores.requests.capability(a_hash("token")) == used()


def test_a_link_nobody_minted_is_not_used_up(stores: Stores) -> None:
    known(stores, ADA, BOB)
    commit(stores, encloses=(a_capability(),))

    for unknown in (used(token=a_hash("nobody's")), used(person=BOB)):
        with pytest.raises(Conflict):
            commit(stores, encloses=(unknown,))

    assert stores.requests.capability(a_hash("token")) == a_capability()
    assert stores.requests.capability(a_hash("nobody's")) is None


def test_to_use_a_link_up_changes_nothing_else_of_it(stores: Stores) -> None:
    known(stores, ADA)
    commit(stores, encloses=(a_capability(),))

    commit(stores, encloses=(used(document=a_hash("another")),))

    assert stores.requests.capability(a_hash("token")) == used()


def test_one_change_does_not_mint_a_link_and_use_it_up(stores: Stores) -> None:
    known(stores, ADA)

    with pytest.raises(ImpossibleValue, match="each item once"):
        commit(stores, encloses=(a_capability(), used()))


def test_a_yes_whose_link_was_used_meanwhile_is_not_written(stores: Stores) -> None:
    """Two tabs: one of them signs."""
    known(stores, ADA)
    put(stores, a_request())
    commit(stores, encloses=(a_capability(),))
    commit(stores, encloses=(used(),))

    with pytest.raises(Conflict):
        commit(stores, Write(a_consent(), a_request()), encloses=(used(),))

    dossier = stores.consents.dossier(ADA)
    assert dossier and dossier.consents == (a_request(),)


def test_a_link_is_not_minted_where_its_change_is_not_written(stores: Stores) -> None:
    known(stores, ADA)

    with pytest.raises(Conflict):
        commit(stores, Write(a_consent(), a_request()), encloses=(a_capability(),))

    assert stores.requests.capability(a_hash("token")) is None
    assert stores.consents.remains(ADA) == 1
