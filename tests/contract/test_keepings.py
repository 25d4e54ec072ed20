"""R58: why a collection's pictures are kept, and a face all the same."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.writes import Write
from tests.builders import CAMP, FAIR, a_face, a_hash, a_justification, a_keeping, an_asset, an_id
from tests.contract.changes import commit, put
from tests.contract.stores import Stores

FACE = (an_asset().id, a_face().id)


def test_why_it_is_kept_comes_back_as_it_was_said(stores: Stores) -> None:
    put(stores, a_keeping())
    later = a_keeping(note="for an exhibition", period=None, version=2)
    commit(stores, Write(later, a_keeping()))

    assert stores.keepings.of(FAIR) == later and stores.keepings.of(CAMP) is None


def test_it_is_said_over_what_was_read(stores: Stores) -> None:
    put(stores, a_keeping())

    with pytest.raises(Conflict):
        put(stores, a_keeping(note="somebody else"))


def test_what_nobody_can_read_is_no_reason(stores: Stores) -> None:
    put(stores, a_keeping())
    stores.spoil(a_keeping())

    assert stores.keepings.of(FAIR) is None


def test_the_words_on_these_faces_come_back_and_no_others(stores: Stores) -> None:
    other = a_justification(face=an_id("other"), asset=a_hash("other"))
    put(stores, a_justification())
    put(stores, other)
    nobody = (a_hash("other"), an_id("nobody"))

    found = stores.keepings.justified([FACE, FACE, nobody])

    assert found == (a_justification(),)
    assert set(stores.keepings.justified([FACE, (other.asset, other.face)])) == {
        a_justification(),
        other,
    }
    assert stores.keepings.justified([]) == ()


def test_the_last_word_counts(stores: Stores) -> None:
    put(stores, a_justification())
    later = a_justification(note="still the mayor", version=2)
    commit(stores, Write(later, a_justification()))

    assert stores.keepings.justified([FACE]) == (later,)


def test_a_word_goes_with_the_key_of_the_pictures_texts(stores: Stores) -> None:
    """It may name anybody: deleting the picture is its end."""
    put(stores, a_justification())
    commit(stores, drops=(KeyDrop(an_asset().id, Purpose.TEXT),))

    assert stores.keepings.justified([FACE]) == ()
