"""What a publication leaves that lost its race or died is finished or swept (R51, R29)."""

from collections.abc import Callable

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import RenditionId
from quitclaim.domain.people import HERSELF
from quitclaim.domain.verdict import Outcome
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.retelling import ATTEMPTS
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.sweep_renditions import SweepRenditions
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, EDITOR, WEBSITE, a_consent
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import crashed, made, meanwhile, raced, shown, staged

YES = a_consent()
BOBS = a_consent(person=BOB)
PICTURE = shown(ADA)
Act = Callable[[Fakes], object]
# Each makes it wrong to show her face as it was decided a moment before.
AGAINST: dict[str, Act] = {
    "withdrawal": lambda f: made(WithdrawConsent, f)(ADA, YES.id, speaker=HERSELF),
    "erasure": lambda f: made(ErasePerson, f)(ADA, member=EDITOR),
    "removal": lambda f: made(RemoveAsset, f)(PICTURE.id, member=EDITOR),
    "rules": lambda f: made(ChangeRules, f)(lambda r: r.changed(channels={}), member=EDITOR),
}


def a_stage() -> Fakes:
    return staged(YES, BOBS, PICTURE, people=(ADA, BOB))


def out(fakes: Fakes) -> list[RenditionId]:
    """What is out and shows her."""
    rows = fakes.library.renditions_of(PICTURE.id)
    return [row.id for row in rows if row.outcome is Outcome.CLEAR]


def published(fakes: Fakes) -> RenditionId:
    made(PublishAsset, fakes)(PICTURE.id, WEBSITE)
    (rendition,) = out(fakes)
    return rendition


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
    "at", ["blobs.put", "commits.commit", "library.note_outcome", "library.renditions_of"]
)
def test_a_publication_that_crashed_is_finished_by_the_next_call(at: str) -> None:
    fakes = a_stage()
    crashed(lambda: made(PublishAsset, fakes)(PICTURE.id, WEBSITE), fakes, at=at)

    rendition = published(fakes)
    made(SweepRenditions, fakes)()

    assert [key for _, key in fakes.world.blobs] == [rendition]
    assert fakes.library.usable_on(WEBSITE, Outcome.CLEAR).items == (PICTURE.id,)
