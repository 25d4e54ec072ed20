"""Pictures collected under a name: in order, each once, and none once it is deleted (R61)."""

from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue, RecordEnded
from quitclaim.domain.publishing.selections import LONGEST_NAME, MOST
from tests.builders import NOON, a_hash, a_selection

ONE, TWO, THREE = a_hash("one"), a_hash("two"), a_hash("three")


def test_pictures_come_in_order_and_each_once() -> None:
    selection = a_selection(ONE)

    more = selection.with_these([TWO, ONE, THREE, TWO])

    assert (more.assets, more.version) == ((ONE, TWO, THREE), 2)
    assert more.with_these([THREE]) is more


def test_pictures_go_and_what_is_not_there_changes_nothing() -> None:
    selection = a_selection(ONE, TWO)

    assert selection.without([ONE]).assets == (TWO,)
    assert selection.without([THREE]) is selection


def test_a_name_changes_and_is_never_in_a_repr() -> None:
    selection = a_selection()

    renamed = selection.renamed("Ann")

    assert (renamed.name, renamed.version) == ("Ann", 2) and "Ann" not in repr(renamed)
    assert renamed.renamed("Ann") is renamed


def test_what_was_deleted_names_nothing_and_stays_so() -> None:
    gone = a_selection(ONE).deleted(at=NOON)

    assert (gone.assets, gone.name, gone.deleted_at) == ((), None, NOON)
    with pytest.raises(RecordEnded):
        gone.with_these([ONE])


def test_a_selection_is_bounded() -> None:
    full = a_selection(*(a_hash(str(n)) for n in range(MOST)))

    with pytest.raises(ImpossibleValue):
        full.with_these([ONE])


@pytest.mark.parametrize(
    "changes",
    [
        {"name": " "},
        {"name": "n" * (LONGEST_NAME + 1)},
        {"assets": (ONE, ONE)},
        {"assets": ("one",)},
        {"version": 0},
    ],
)
def test_what_cannot_be_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleValue):
        a_selection(**changes)
