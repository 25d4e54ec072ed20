"""Selections are begun, filled, named, emptied and deleted by staff (R61)."""

from typing import Any

import pytest

from quitclaim.domain.errors import Conflict, NotFound
from quitclaim.domain.ids import AssetId, SelectionId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.selections import ChangeSelection, DeleteSelection, MakeSelection
from tests.builders import BEST, EDITOR, a_hash, a_selection, an_asset, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, put, raced, staged

PICTURE = an_asset()
OTHER = an_asset(id=AssetId(a_hash("other")))
GONE = an_asset(id=AssetId(a_hash("gone")), fate=Fate.DELETED)


def a_stage(*assets: AssetId) -> Fakes:
    fakes = staged(PICTURE, OTHER, GONE)
    put(fakes, a_selection(*assets))
    return fakes


def change(fakes: Fakes) -> Any:
    return made(ChangeSelection, fakes)


def of(fakes: Fakes) -> tuple[AssetId, ...]:
    found = fakes.selections.selection(BEST)
    return found.assets if found else ()


def test_a_selection_begins_with_what_was_chosen_each_once() -> None:
    fakes = staged(PICTURE, OTHER)
    chosen = [PICTURE.id, OTHER.id, PICTURE.id]

    new = made(MakeSelection, fakes)("  Best  ", chosen, member=EDITOR)

    assert fakes.selections.selection(new.id) == new
    assert (new.name, new.assets) == ("Best", (PICTURE.id, OTHER.id))
    assert announced(fakes) == [[(EventType.SELECTION_MADE, new.id, 1)]]


@pytest.mark.parametrize("missing", [GONE.id, AssetId(a_hash("none"))])
def test_what_is_not_there_is_selected_by_nobody(missing: AssetId) -> None:
    fakes = a_stage()

    with pytest.raises(NotFound):
        made(MakeSelection, fakes)("Best", [PICTURE.id, missing], member=EDITOR)
    with pytest.raises(NotFound):
        change(fakes).add(BEST, [missing], member=EDITOR)
    assert announced(fakes) == []


def test_pictures_come_and_go_and_the_name_changes_each_in_a_leaf() -> None:
    fakes = a_stage()

    change(fakes).add(BEST, [PICTURE.id, OTHER.id], member=EDITOR)
    change(fakes).remove(BEST, [PICTURE.id], member=EDITOR)
    renamed = change(fakes).rename(BEST, " June ", member=EDITOR)

    assert of(fakes) == (OTHER.id,) and renamed.name == "June"
    changed = EventType.SELECTION_CHANGED
    assert announced(fakes) == [[(changed, BEST, version)] for version in (2, 3, 4)]


def test_what_changes_nothing_is_not_written() -> None:
    fakes = a_stage(PICTURE.id)

    change(fakes).add(BEST, [PICTURE.id], member=EDITOR)
    change(fakes).remove(BEST, [OTHER.id], member=EDITOR)

    assert announced(fakes) == []


def test_whoever_loses_a_race_says_it_again_and_is_told_in_the_end() -> None:
    fakes = a_stage()
    raced(fakes, 2)

    change(fakes).add(BEST, [PICTURE.id], member=EDITOR)
    raced(fakes, 5)

    assert of(fakes) == (PICTURE.id,)
    with pytest.raises(Conflict):
        change(fakes).add(BEST, [OTHER.id], member=EDITOR)


def test_a_selection_is_deleted_with_the_key_of_its_name_and_stays_so() -> None:
    fakes = a_stage(PICTURE.id)

    made(DeleteSelection, fakes)(BEST, member=EDITOR)

    assert not fakes.keys.holders([BEST], purpose=Purpose.TEXT) and of(fakes) == ()
    assert announced(fakes) == [[(EventType.SELECTION_DELETED, BEST, 2)]]
    with pytest.raises(NotFound):
        made(DeleteSelection, fakes)(BEST, member=EDITOR)
    with pytest.raises(NotFound):
        change(fakes).rename(SelectionId(an_id("none")), "x", member=EDITOR)
