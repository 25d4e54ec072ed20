"""What a publication leaves that lost its race or died is finished or swept (R51, R29)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import RenditionId
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.retelling import ATTEMPTS
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.sweep_renditions import SweepRenditions
from tests.builders import WEBSITE
from tests.unit.usecases.publications import PICTURE, a_stage, out, published
from tests.unit.usecases.stage import crashed, made, meanwhile, raced


@pytest.mark.parametrize("lost", [1, ATTEMPTS - 1])
def test_what_a_lost_race_leaves_is_swept_and_was_never_served(lost: int) -> None:
    fakes = a_stage()
    raced(fakes, lost)

    rendition = published(fakes)
    strays = {key for _, key in fakes.world.blobs} - {rendition}

    assert len(strays) == lost
    assert {made(ServeRendition, fakes)(RenditionId(stray)) for stray in strays} == {None}
    assert made(SweepRenditions, fakes)() == lost
    assert made(ServeRendition, fakes)(rendition) is not None


def test_a_publication_that_loses_every_race_is_told_and_puts_nothing_out() -> None:
    fakes = a_stage()
    raced(fakes, ATTEMPTS)

    with pytest.raises(Conflict):
        made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    assert out(fakes) == []
    assert made(SweepRenditions, fakes)() == ATTEMPTS


def test_bytes_swept_before_their_row_was_there_are_made_again() -> None:
    fakes = a_stage()
    publish = made(PublishAsset, fakes)
    with meanwhile(fakes, "commits.commit", made(SweepRenditions, fakes)):
        publish(PICTURE.id, WEBSITE)

    publish(PICTURE.id, WEBSITE)

    (rendition,) = out(fakes)
    assert made(ServeRendition, fakes)(rendition) is not None


@pytest.mark.parametrize(
    "at", ["darkroom.redact", "commits.commit", "library.verdicts_of", "library.renditions_of"]
)
def test_a_publication_that_crashed_is_finished_by_the_next_call(at: str) -> None:
    fakes = a_stage()
    crashed(lambda: made(PublishAsset, fakes)(PICTURE.id, WEBSITE), fakes, at=at)

    rendition = published(fakes)
    made(SweepRenditions, fakes)()

    assert [key for _, key in fakes.world.blobs] == [rendition]
    assert fakes.library.usable_on(WEBSITE, Outcome.CLEAR).items == (PICTURE.id,)
