"""What is over goes in one change with its leaf, as it was read, or not at all (R22, I5)."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import Conflict, ImpossibleValue
from quitclaim.domain.organisation.use_log import Verification
from quitclaim.ports.changes import Change
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import EDITOR, NOON, RUN, a_face, a_hash, a_matched_input, a_use_entry, an_asset
from tests.contract.changes import a_change, commit, put
from tests.contract.stores import Stores

ONE = a_use_entry(asset=an_asset().id, ended_at=NOON, matched=(a_matched_input(),))
OTHER = a_use_entry(asset=a_hash("another"))


def left(stores: Stores) -> list[str]:
    return [use.asset for use in every(lambda after: stores.runs.uses(RUN, after=after))]


def ending(*uses: object) -> Change:
    said = a_change(Write(ONE)).fact
    return Change(fact=said, ends=uses)  # type: ignore[arg-type]


def test_it_goes_and_no_other_does(stores: Stores) -> None:
    put(stores, ONE, OTHER)

    stores.commits.commit(ending(ONE))

    assert left(stores) == [OTHER.asset]
    assert stores.runs.use(RUN, ONE.asset) is None


def test_what_somebody_looked_at_meanwhile_stays(stores: Stores) -> None:
    """Her look prolongs it, and is part of what it tells."""
    put(stores, ONE)
    looked = ONE.verified({a_face().id: None}, Verification(by=EDITOR, at=NOON))
    commit(stores, Write(looked, ONE))

    with pytest.raises(Conflict):
        stores.commits.commit(ending(ONE))

    assert left(stores) == [ONE.asset]


def test_whoever_comes_second_is_told_and_the_rest_of_her_change_is_not_done(
    stores: Stores,
) -> None:
    put(stores, ONE, OTHER)
    stores.commits.commit(ending(ONE))

    with pytest.raises(Conflict):
        stores.commits.commit(replace(ending(ONE, OTHER)))

    assert left(stores) == [OTHER.asset]


def test_nothing_goes_that_no_leaf_tells_of() -> None:
    silent = replace(ending(ONE).fact, announced=())

    with pytest.raises(ImpossibleValue, match="announce every record"):
        Change(fact=silent, ends=(ONE,))
