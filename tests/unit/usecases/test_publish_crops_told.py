"""R30, R61: a crop is written down with the verdict, told of then, and cut once more by a frame."""

from quitclaim.domain.organisation.finish import Extent, Finish, Frame
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.blobs import Shelf
from quitclaim.usecases.judge_asset import ExplainAsset
from tests.builders import NOON
from tests.fakes.fake_darkroom import redacted_bytes
from tests.unit.usecases.history import MINUTE
from tests.unit.usecases.publications import content
from tests.unit.usecases.stage import made
from tests.unit.usecases.test_publish_crops import (
    HIS,
    LEFT_HALF,
    PICTURE,
    TOP,
    crop,
    out_with,
    publish,
    the_one,
)


def test_what_is_written_down_names_the_crop() -> None:
    fakes = out_with()
    crop(fakes, LEFT_HALF)
    publish(fakes)

    (kept,) = fakes.library.verdicts_of(PICTURE.id).values()
    assert (kept.crop, kept.outcome, kept.needs) == (LEFT_HALF, Outcome.CLEAR, frozenset())


def test_what_held_is_explained_with_the_crop_of_then() -> None:
    """R30."""
    fakes = out_with()
    fakes.clock.step(MINUTE)
    crop(fakes, LEFT_HALF)
    fakes.clock.step(MINUTE)
    crop(fakes, TOP)
    fakes.clock.step(MINUTE)

    explain = made(ExplainAsset, fakes)
    told = [explain(PICTURE.id, at=NOON + minute * MINUTE) for minute in range(3)]

    crops = [one.cut.crop for judged in told for one in judged.verdicts]
    outcomes = [one.outcome for judged in told for one in judged.verdicts]
    assert crops == [None, LEFT_HALF, TOP]
    assert outcomes == [Outcome.REDACT, Outcome.CLEAR, Outcome.REDACT]


def test_a_frame_is_cut_from_the_crop_and_the_row_says_how_large_it_is() -> None:
    fakes = out_with(finish=Finish(frame=Frame.SQUARE, longest=600))
    crop(fakes, LEFT_HALF)
    publish(fakes)

    row = the_one(fakes)

    assert row.extent == Extent(width=600, height=600)
    assert row.cut.middle is not None and row.finish.frame is Frame.SQUARE
    assert content(fakes, row) == redacted_bytes(PICTURE.id, [], cut=row.cut, frame=Frame.SQUARE)


def test_bytes_that_were_lost_are_made_as_the_row_says() -> None:
    """Meanwhile somebody said of a poster that it is no face: a frame of today stands elsewhere."""
    fakes = out_with(finish=Finish(frame=Frame.SQUARE))
    row = the_one(fakes)
    fakes.blobs.delete(Shelf.PICTURES, row.id)

    publish(fakes)

    expected = redacted_bytes(PICTURE.id, [HIS.region], cut=row.cut, frame=Frame.SQUARE)
    assert content(fakes, the_one(fakes)) == expected
