"""Keys are made and dropped inside a change: with it, or not at all (I1)."""

import pytest

from quitclaim.domain.errors import Conflict, ImpossibleValue
from quitclaim.ports.changes import Change, KeyDrop, KeyMake, Purpose
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    a_person,
    an_asset,
)
from tests.contract.changes import a_change, commit, known, put
from tests.contract.stores import Stores


def test_keys_come_and_go_with_the_change(stores: Stores) -> None:
    stores.keys.make(ADA, Purpose.DATA, Purpose.TEMPLATE)
    make = KeyMake(BOB, Purpose.DATA, stores.keys.fresh(BOB, purpose=Purpose.DATA))

    commit(stores, Write(a_person(BOB)), makes=(make,), drops=(KeyDrop(ADA, Purpose.TEMPLATE),))

    assert stores.keys.holders([ADA, BOB], purpose=Purpose.DATA) == {ADA, BOB}
    assert stores.keys.holders([ADA, BOB], purpose=Purpose.TEMPLATE) == frozenset()
    sealed = stores.keys.seal(BOB, purpose=Purpose.DATA, about="name", plain=b"Bob")
    assert stores.keys.unseal(BOB, purpose=Purpose.DATA, about="name", sealed=sealed) == b"Bob"


def test_no_key_comes_or_goes_with_a_change_that_fails(stores: Stores) -> None:
    known(stores, ADA)
    make = KeyMake(BOB, Purpose.DATA, stores.keys.fresh(BOB, purpose=Purpose.DATA))

    with pytest.raises(Conflict):
        put(stores, a_person(ADA), makes=(make,), drops=(KeyDrop(ADA, Purpose.DATA),))

    assert stores.keys.holders([ADA, BOB], purpose=Purpose.DATA) == {ADA}


def test_a_key_that_exists_is_not_replaced(stores: Stores) -> None:
    stores.keys.make(ADA, Purpose.DATA)
    sealed = stores.keys.seal(ADA, purpose=Purpose.DATA, about="name", plain=b"Ada")
    make = KeyMake(ADA, Purpose.DATA, stores.keys.fresh(ADA, purpose=Purpose.DATA))

    with pytest.raises(Conflict):
        commit(stores, makes=(make,))

    assert stores.keys.unseal(ADA, purpose=Purpose.DATA, about="name", sealed=sealed) == b"Ada"


def test_to_drop_a_key_that_is_gone_is_no_conflict(stores: Stores) -> None:
    commit(stores, drops=(KeyDrop(ADA, Purpose.DATA), KeyDrop(ADA, Purpose.TEMPLATE)))

    assert stores.keys.holders([ADA], purpose=Purpose.DATA) == frozenset()


@pytest.mark.parametrize(
    "change",
    [
        a_change(Write(an_asset(), None), Write(an_asset(on_hold=True), None)),
        a_change(drops=(KeyDrop(ADA, Purpose.DATA), KeyDrop(ADA, Purpose.DATA))),
        a_change(
            makes=(KeyMake(ADA, Purpose.DATA, b"wrapped"),),
            drops=(KeyDrop(ADA, Purpose.DATA),),
        ),
    ],
)
def test_an_item_is_touched_once(stores: Stores, change: Change) -> None:
    with pytest.raises(ImpossibleValue):
        stores.commits.commit(change)
