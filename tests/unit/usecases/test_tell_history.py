"""What was changed about a picture, when and on whose word (R19, R30)."""

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.histories import Changed, What
from quitclaim.ports.changes import Purpose
from quitclaim.ports.paging import every
from quitclaim.usecases.tell_history import Moment, TellHistory
from tests.builders import ADA, BOB, NOON, STAFF, a_hash
from tests.fakes.fakes import Fakes
from tests.unit.usecases.marking import FACE, PICTURE, link
from tests.unit.usecases.stage import made, staged


def linked_twice() -> Fakes:
    fakes = staged(PICTURE, people=(ADA, BOB))
    link(fakes)
    link(fakes, BOB, version=2)
    return fakes


def told(fakes: Fakes, asset: AssetId = PICTURE.id) -> list[Moment]:
    tell = made(TellHistory, fakes)
    return list(every(lambda after: tell(asset, after=after)))


@pytest.mark.parametrize("size", [1, 2, 100])
def test_the_latest_comes_first_however_the_pages_fall(size: int) -> None:
    fakes = linked_twice()
    fakes.world.pages.size = size

    third, second, first = told(fakes)

    assert third.changes == (
        Changed(what=What.UNLINKED, face=FACE, person=ADA),
        Changed(what=What.LINKED, face=FACE, person=BOB),
    )
    assert second.changes == (Changed(what=What.LINKED, face=FACE, person=ADA),)
    assert first.changes == (Changed(what=What.ADDED),)
    assert (third.version, third.at, third.by) == (3, NOON, STAFF)


def test_what_was_erased_with_somebody_is_left_out_and_told_so() -> None:
    """Art. 17: nobody can say any more what changed then."""
    fakes = linked_twice()
    del fakes.world.keys[ADA, Purpose.DATA]

    third, first = told(fakes)

    assert (third.version, third.changes) == (3, None)
    assert first.changes == (Changed(what=What.ADDED),)


def test_of_a_picture_nobody_knows_nothing_is_told() -> None:
    with pytest.raises(NotFound):
        told(staged(), AssetId(a_hash("nothing")))
