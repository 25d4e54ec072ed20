"""What was ordered, whatever became of it (R36)."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import PleaId
from quitclaim.usecases.browse_erasures import MOST, BrowseErasures
from tests.builders import NOON, SECOND, an_id
from tests.builders.erasing import an_order
from tests.fakes import records
from tests.unit.usecases.stage import made, staged


def test_the_latest_comes_first_and_no_more_than_a_list_holds() -> None:
    fakes = staged()
    for number in range(MOST + 1):
        order = an_order(id=PleaId(an_id(f"plea {number}")))
        records.put(fakes.world, replace(order, ordered_at=NOON + number * SECOND))

    found = made(BrowseErasures, fakes)()

    assert len(found) == MOST
    assert found[0].id == an_id(f"plea {MOST}") and found[-1].id == an_id("plea 1")


def test_of_what_nobody_ordered_nothing_is_known() -> None:
    with pytest.raises(NotFound):
        made(BrowseErasures, staged()).one(PleaId(an_id("plea")))
