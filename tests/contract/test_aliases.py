"""All the names of one person, found from any of them, erased or not (R36)."""

import pytest

from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.person import Person
from quitclaim.ports.changes import KeyDrop, Purpose
from tests.builders import ADA, BOB, DAD, MIA, a_person
from tests.contract.changes import commit, known, recorded
from tests.contract.stores import Stores
from tests.contract.test_merged import HIS, merge


def a_chain() -> tuple[Person, ...]:
    """BOB was found to be ADA, then ADA to be MIA, and DAD to be MIA too."""
    return (
        a_person(MIA, merged_from=frozenset({ADA, DAD})),
        a_person(ADA, merged_from=frozenset({BOB}), merged_into=MIA),
        a_person(BOB, merged_into=ADA),
        a_person(DAD, merged_into=MIA),
    )


EVERY_NAME = pytest.mark.parametrize("asked", [MIA, ADA, BOB, DAD])


@EVERY_NAME
def test_all_her_names_are_known_from_any_of_them(stores: Stores, asked: PersonId) -> None:
    known(stores, *a_chain())

    names = stores.consents.aliases(asked)

    assert sorted(names) == sorted([MIA, ADA, BOB, DAD])
    assert names[-1] == asked


def test_whoever_was_never_merged_has_one_name(stores: Stores) -> None:
    known(stores, ADA)

    assert stores.consents.aliases(ADA) == (ADA,)
    assert stores.consents.aliases(BOB) == (BOB,)


@EVERY_NAME
def test_her_names_outlive_her_keys(stores: Stores, asked: PersonId) -> None:
    """An erasure that crashed half-way still knows whose records are hers (R36)."""
    known(stores, *a_chain())
    names = stores.consents.aliases(asked)

    commit(stores, drops=tuple(KeyDrop(name, Purpose.DATA) for name in names))

    assert stores.consents.aliases(asked) == names


@EVERY_NAME
def test_whoever_forgets_them_in_order_may_stop_anywhere(stores: Stores, asked: PersonId) -> None:
    """The rows that lead to a name go after those it leads to."""
    known(stores, *a_chain())
    names = stores.consents.aliases(asked)

    for number, name in enumerate(names):
        assert set(names[number:]) <= set(stores.consents.aliases(asked))
        stores.consents.forget(name)

    assert stores.consents.aliases(asked) == (asked,)
    assert [stores.consents.remains(name) for name in names] == [0] * len(names)


def test_once_the_kept_one_is_erased_so_is_the_other(stores: Stores) -> None:
    known(stores, ADA, BOB)
    recorded(stores, HIS)
    merge(stores)

    commit(stores, drops=(KeyDrop(ADA, Purpose.DATA),))

    found = stores.consents.dossiers([ADA, BOB])
    assert found[ADA].is_erased and found[BOB].is_erased
