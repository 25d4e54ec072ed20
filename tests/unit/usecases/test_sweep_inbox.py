"""R51: what no event announced is taken up all the same."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.uploads import Settled, Upload
from quitclaim.usecases.sweep_inbox import SweepInbox
from tests.fakes.fakes import fakes_of
from tests.unit.usecases.uploads import UPLOAD, developed, ingest_of, ingested, put, swept


def test_a_sweep_takes_up_what_nobody_announced_and_nothing_else() -> None:
    fakes = fakes_of()
    developed(fakes)
    known = put(fakes)
    ingested(fakes, known)
    lost = put(fakes, Upload("bob/Camp/x.jpg", "v1"))
    for key in ("rejected/ann/x.txt", "ann/Camp/"):
        put(fakes, Upload(key, "v1"))

    assert swept(fakes) == 1
    assert fakes.world.settlements.keys() == {known, lost}
    assert swept(fakes) == 0


def test_a_sweep_leaves_the_newest_to_their_events() -> None:
    fakes = fakes_of()
    developed(fakes)
    swept(fakes)
    put(fakes)

    assert fakes.inbox.uploads().items == ()


def test_a_sweep_of_the_last_hours_leaves_what_lies_longer_to_the_daily_one() -> None:
    fakes = fakes_of()
    put(fakes, content=b"no picture")
    fakes.clock.step(timedelta(hours=2))

    assert swept(fakes, put_within=timedelta(hours=2)) == 0
    assert swept(fakes) == 1


def test_an_upload_that_nobody_can_open_bars_none_behind_it() -> None:
    fakes = fakes_of()
    poison, behind = (put(fakes, Upload(f"ann/Camp/{name}.jpg", "v1")) for name in "ab")
    fakes.clock.step(timedelta(minutes=11))
    ingest = replace(ingest_of(fakes), darkroom=Closed(poison))

    with pytest.raises(StoreUnavailable, match="darkroom"):
        SweepInbox(ingest)()

    assert fakes.world.settlements.keys() == {behind}


@dataclass(frozen=True)
class Closed:
    """A darkroom that ends in the middle of one upload, and refuses all others."""

    poison: Upload

    def detect(self, upload: Upload, *, thumbnail: str) -> WhyRefused:
        if upload == self.poison:
            raise StoreUnavailable("darkroom", thumbnail)
        return WhyRefused.NO_PICTURE


def test_a_sweep_has_an_end_and_the_next_goes_on() -> None:
    fakes = fakes_of()
    for number in range(3):
        put(fakes, Upload(f"ann/Camp/{number}.jpg", "v1"), content=b"no picture")

    assert [swept(fakes, most=2), swept(fakes, most=2)] == [2, 1]
    assert Settled() not in fakes.world.settlements.values()
    assert UPLOAD not in fakes.world.settlements
