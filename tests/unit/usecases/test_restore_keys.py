"""R37: a lost keys table comes back from its daily copy, without whoever was erased since."""

import pytest

from quitclaim.domain.errors import NotFound, StoreUnavailable
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.restore_keys import RestoreKeys
from tests.builders import BOB, EDITOR
from tests.fakes.fakes import Fakes
from tests.unit.usecases.erasures import ALIASES, ALONE, BOBS, SHARED, erase, full
from tests.unit.usecases.stage import made, watched

DATA, TEMPLATE, EVIDENCE, TEXT = Purpose.DATA, Purpose.TEMPLATE, Purpose.EVIDENCE, Purpose.TEXT


def lost() -> Fakes:
    """The copy was taken before she was erased, who had evidence; then the table is lost."""
    fakes = full()
    fakes.keys.make(ALIASES[0], EVIDENCE)
    fakes.copies.take()
    erase(fakes)
    made(RemoveAsset, fakes)(BOBS.id, member=EDITOR)
    fakes.world.keys.clear()
    return fakes


def test_everybody_else_is_back_and_she_is_not() -> None:
    fakes = lost()

    count = made(RestoreKeys, fakes)()

    assert fakes.keys.holders([*ALIASES, BOB], purpose=DATA) == {BOB}
    assert fakes.keys.holders([BOBS.id, ALONE.id, SHARED.id], purpose=TEXT) == {SHARED.id}
    assert count == len(fakes.world.keys)


def test_what_seals_evidence_is_back_as_an_erasure_leaves_it() -> None:
    fakes = lost()

    made(RestoreKeys, fakes)()

    assert fakes.keys.holders(ALIASES, purpose=EVIDENCE) == {ALIASES[0]}


def test_no_template_comes_back() -> None:
    fakes = full()
    assert fakes.keys.holders(ALIASES, purpose=TEMPLATE)
    fakes.copies.take()
    fakes.world.keys.clear()

    made(RestoreKeys, fakes)()

    assert not fakes.keys.holders(ALIASES, purpose=TEMPLATE)
    assert fakes.keys.holders(ALIASES, purpose=DATA) == set(ALIASES)


@pytest.mark.parametrize("unread", ["erasure_list.among", "block_list.among"])
def test_where_a_list_cannot_be_read_nothing_comes_back(unread: str) -> None:
    fakes = lost()
    fakes.world.fail(unread)

    with pytest.raises(StoreUnavailable):
        made(RestoreKeys, fakes)()

    assert not fakes.world.keys
    made(RestoreKeys, fakes)()
    assert fakes.world.keys


def test_at_no_instant_is_a_key_of_hers_there() -> None:
    fakes = lost()

    with watched(fakes) as calls:
        made(RestoreKeys, fakes)()

    assert calls[-1] == "copies.put_back" and calls.count("copies.put_back") == 1


def test_what_was_made_meanwhile_is_not_written_over() -> None:
    fakes = lost()
    fakes.keys.make(BOB, DATA)
    (made_since,) = fakes.world.keys.values()

    made(RestoreKeys, fakes)()

    assert fakes.world.keys[BOB, DATA] == made_since


def test_without_a_copy_there_is_nothing_to_restore() -> None:
    with pytest.raises(NotFound):
        made(RestoreKeys, full())()
