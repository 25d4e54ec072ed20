"""What is barred, on no list of what was deleted, is not taken in again either (R36)."""

from dataclasses import replace

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.uploads import Upload
from tests.fakes import records
from tests.fakes.fakes import fakes_of
from tests.unit.usecases.uploads import UPLOAD, developed, ingested, put


def test_a_picture_that_somebody_blocked_stays_out() -> None:
    fakes = fakes_of()
    developed(fakes)
    put(fakes)
    known = fakes.world.assets[AssetId(str(ingested(fakes).asset))]
    records.put(fakes.world, replace(known, fate=Fate.BLOCKED))
    again = Upload(UPLOAD.key, "v2")
    put(fakes, again)

    assert ingested(fakes, again).why is WhyRefused.BLOCKED
