"""Whom a leaf is about is known until she is erased, and then by nobody (R36, R41)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import AssetId
from quitclaim.ports.changes import KeyDrop, Purpose, TemplateDrop
from quitclaim.ports.writes import Write
from tests.builders import ADA, BOB, MUM, MUMS, a_consent, a_hash, an_asset, an_id
from tests.contract.changes import a_fact, commit, erase, known
from tests.contract.sealing import appended, leaf_of, seal, waiting
from tests.contract.stores import Stores


def test_the_people_whom_a_leaf_is_about_are_known_from_its_change(stores: Stores) -> None:
    known(stores, ADA, BOB)
    appended(stores, *map(leaf_of, waiting(stores)))

    commit(stores, Write(a_consent().as_of(1)), fact=a_fact(a_consent().as_of(1), by=MUMS))
    commit(stores, Write(an_asset()))
    commit(stores, drops=(KeyDrop(BOB, Purpose.DATA),), makes_less=True)

    about = {one.about for one in waiting(stores)}
    assert about == {frozenset({ADA}), frozenset(), frozenset({BOB})}
    assert {ADA, MUM} in [one.people for one in waiting(stores)]


@pytest.mark.parametrize(
    "drop",
    [KeyDrop(ADA, Purpose.TEMPLATE), TemplateDrop(ADA, an_id("template"))],
    ids=["key", "template"],
)
def test_a_leaf_is_about_whoever_something_is_taken_from(
    stores: Stores, drop: KeyDrop | TemplateDrop
) -> None:
    """History 1097 of the simulation: what tidied up after her outlived her erasure."""
    known(stores, ADA)
    appended(stores, *map(leaf_of, waiting(stores)))

    commit(stores, drops=(drop, KeyDrop(AssetId(a_hash("asset")), Purpose.TEXT)))

    assert [one.about for one in waiting(stores)] == [frozenset({ADA})]


def test_nothing_is_kept_about_whoever_was_erased_meanwhile(stores: Stores) -> None:
    """R36: her key is looked for in the very transaction that would keep what names her."""
    known(stores, ADA)
    (about_ada,) = waiting(stores)
    stores.keys.drop(ADA, Purpose.DATA)

    with pytest.raises(Conflict):
        appended(stores, leaf_of(about_ada))
    appended(stores, leaf_of(about_ada, key=None))

    assert stores.ledger.payload(0) is None
    assert len(stores.ledger.texts(0, 1)) == 1
    assert not stores.traces.of([ADA]).leaves


def test_an_erasure_closes_the_leaves_about_her_and_no_other(stores: Stores) -> None:
    known(stores, ADA, BOB)
    asked = a_consent().as_of(1)
    commit(stores, Write(asked))
    seal(stores)
    before = stores.ledger.texts(0, 3)
    assert len(stores.traces.of([ADA]).leaves) == 2

    hers = stores.traces.of([ADA]).leaves
    stores.ledger.forget(hers)
    stores.ledger.forget(hers)

    assert not stores.traces.of([ADA]).leaves
    opened = [stores.ledger.payload(index) for index in range(3)]
    assert [one.waiting.about for one in opened if one] == [frozenset({BOB})]
    assert stores.ledger.texts(0, 3) == before


def test_what_her_erasure_itself_leaves_names_her_nowhere(stores: Stores) -> None:
    known(stores, ADA)
    erase(stores, ADA)

    assert seal(stores) == 2

    assert not stores.traces.of([ADA]).leaves
    assert stores.ledger.payload(1) is None


def test_staff_have_one_key_a_year(stores: Stores) -> None:
    key = stores.staff_keys.of_year(2026)

    assert stores.staff_keys.of_year(2026) == key != stores.staff_keys.of_year(2027)
    assert len(key) == 32
