"""R17, R36: what nobody began, or whose day is over, is not looked at, and nothing of it stays."""

from datetime import timedelta

import pytest

from quitclaim.domain.ids import CollectionId
from quitclaim.domain.recognition.finds import KEPT_FOR, Find, FindAnswer
from quitclaim.ports.changes import Purpose
from quitclaim.ports.recognising import Seek
from quitclaim.usecases.answer_find import Came, SweepFinds
from tests.builders import ADA, BOB, CAMP, FAIR, an_id
from tests.unit.usecases.asked_with import HER_FIND, look, put, told
from tests.unit.usecases.finding import FIND
from tests.unit.usecases.stage import made


@pytest.mark.parametrize(
    "other",
    [
        Find(person=BOB, collection=FAIR, run=FIND),
        Find(person=ADA, collection=CollectionId(CAMP), run=FIND),
        Find(person=ADA, collection=FAIR, run=an_id("another run")),
    ],
)
def test_what_she_did_not_begin_is_not_looked_at(other: Find) -> None:
    """Whoever got hold of a form puts what it is for, and nothing else."""
    fakes = put()
    fakes.finds.put(other, ADA)

    assert look(fakes, Seek(other)) is Came.GONE
    assert not fakes.finds.is_lying(other) and fakes.endpoint.cropped == []


def test_a_find_whose_run_is_elsewhere_or_nowhere_is_none() -> None:
    for collection, run in ((CAMP, FIND), (FAIR, an_id("no run"))):
        fakes = put()
        find = Find(person=ADA, collection=CollectionId(collection), run=run)
        fakes.finds.keep(
            FindAnswer(at=fakes.clock.now(), run=run), person=ADA, collection=find.collection
        )
        fakes.finds.put(find, ADA)

        assert look(fakes, Seek(find)) is Came.GONE and not fakes.finds.is_lying(find)


def test_after_a_day_it_is_not_looked_at() -> None:
    fakes = put()
    fakes.clock.step(KEPT_FOR)

    assert look(fakes) is Came.GONE and not fakes.finds.is_lying(HER_FIND)


def test_of_somebody_erased_not_even_what_came_of_it_is_written() -> None:
    fakes = put()
    fakes.keys.drop(ADA, Purpose.DATA)
    before = told(fakes)

    assert look(fakes) is Came.GONE
    assert told(fakes) == before and not fakes.finds.is_lying(HER_FIND)


def test_whatever_lies_goes_within_its_day() -> None:
    fakes = put()
    sweep = made(SweepFinds, fakes)
    fakes.clock.step(KEPT_FOR - timedelta(hours=1))
    assert sweep() == 0

    fakes.clock.step(timedelta(seconds=1))
    assert sweep() == 2 and fakes.world.finds == {}


def test_an_erasure_takes_it_along() -> None:
    fakes = put()
    look(fakes)
    fakes.finds.put(HER_FIND, ADA)
    assert fakes.selfies.remains(ADA) == 3

    fakes.selfies.forget(ADA)

    assert fakes.selfies.remains(ADA) == 0 and fakes.world.finds == {}
