"""What an erasure still allows, and whose name it takes (R36)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import AssetId
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    MIA,
    a_linked_face,
    a_presence,
    an_asset,
)
from tests.contract.changes import commit, erase, known, put
from tests.contract.filled_people import ADA_LOVELACE
from tests.contract.stores import Stores


def test_nobody_is_named_whose_key_is_gone(stores: Stores) -> None:
    known(stores, ADA)
    erase(stores, ADA)

    with pytest.raises(Conflict):
        stores.consents.name(ADA, ADA_LOVELACE)

    stores.keys.make(ADA, Purpose.DATA)
    assert stores.consents.identity(ADA) is None


def test_a_key_made_anew_opens_no_name_of_before(stores: Stores) -> None:
    known(stores, ADA)
    stores.consents.name(ADA, ADA_LOVELACE)
    erase(stores, ADA)

    stores.keys.make(ADA, Purpose.DATA)

    assert stores.consents.identity(ADA) is None


def test_what_was_said_of_others_is_still_corrected(stores: Stores) -> None:
    """Whoever is named already does not keep an asset from being cleaned (R36)."""
    known(stores, ADA, BOB)
    both = an_asset(a_linked_face(), a_linked_face(BOB), presences=(a_presence(MIA),))
    stores.keys.make(MIA, Purpose.DATA)
    put(stores, both)
    erase(stores, ADA)
    cleaned = an_asset(a_linked_face(BOB), presences=both.presences, version=2)

    commit(stores, Write(cleaned, both))

    assert stores.library.asset(both.id) == cleaned
    assert stores.library.assets_of(ADA).items == ()


def test_the_change_that_drops_her_key_may_write_about_her(stores: Stores) -> None:
    known(stores, ADA)
    drops = (KeyDrop(ADA, Purpose.DATA),)
    left = an_asset(a_linked_face(), id=AssetId("a" * 64))

    commit(stores, Write(left), drops=drops)

    assert stores.traces.of([ADA]).assets == {left.id}
