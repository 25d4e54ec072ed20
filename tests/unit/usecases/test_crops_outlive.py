"""R19, R36, R61: a crop stays whatever becomes of people and runs; whom it hid is not lost."""

from typing import Final

from quitclaim.domain.ids import FaceId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.corrections import found
from quitclaim.domain.pictures.crops import cropped
from quitclaim.domain.pictures.curation import joined
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.publishing.looks import Sight
from quitclaim.domain.publishing.verdict import Outcome, Verdict
from quitclaim.usecases.correct_asset import CorrectAsset
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.judge_asset import JudgeAsset
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    EDITOR,
    MIA,
    OFFICER,
    WEBSITE,
    a_consent,
    a_linked_face,
    a_region,
    an_asset,
    an_extent,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, staged

LEFT_HALF: Final = a_region(x=0, y=0, w=5_000, h=10_000)
HERS: Final = a_linked_face(ADA, region=a_region(x=8_000))
HIS: Final = a_linked_face(BOB, region=a_region(x=1_000))
# He said yes and is shown; she was never asked, and is beyond what is shown.
PICTURE: Final = an_asset(HERS, HIS, extent=an_extent(), crop=LEFT_HALF)


def a_stage() -> Fakes:
    return staged(a_consent(person=BOB, id=an_id("bob's")), PICTURE, people=(ADA, BOB, MIA))


def website(fakes: Fakes) -> Verdict:
    judged = made(JudgeAsset, fakes)(PICTURE.id)
    return next(one for one in judged.verdicts if one.channel == WEBSITE)


def uncropped(fakes: Fakes) -> Verdict:
    correct = made(CorrectAsset, fakes)
    became = EventType.ASSET_CHANGED
    correct(PICTURE.id, lambda it: cropped(it, None), member=EDITOR, became=became)
    return website(fakes)


def test_whoever_was_erased_stays_hidden_once_the_crop_is_taken_away() -> None:
    """GDPR art. 17: what an erasure leaves is kept of whom a crop hides, too."""
    fakes = a_stage()

    made(ErasePerson, fakes)(ADA, member=OFFICER)

    picture = fakes.world.assets[PICTURE.id]
    left = picture.face(HERS.id)
    assert picture.crop == LEFT_HALF and ADA not in picture.named
    assert left is not None and left.mark is not None and left.mark.kind is MarkKind.REDACT
    assert website(fakes).outcome is Outcome.CLEAR
    assert uncropped(fakes).faces[HERS.id].why is Sight.MARKED_REDACT


def test_two_who_are_found_to_be_one_are_cut_off_as_one() -> None:
    fakes = a_stage()

    made(MergePeople, fakes)(MIA, ADA, member=EDITOR)

    assert website(fakes).outcome is Outcome.CLEAR
    assert uncropped(fakes).unclear == {HERS.id}


def test_another_run_and_another_collection_leave_the_crop_alone() -> None:
    fakes = a_stage()
    correct, new = made(CorrectAsset, fakes), FaceId(an_id("new"))

    run = [(new, a_region(x=9_000, y=5_000)), (FaceId(an_id("again")), HIS.region)]
    correct.corrected(
        PICTURE.id, lambda it: found(it, run), by=THE_CLOCK, became=EventType.FACE_FOUND
    )
    correct.corrected(
        PICTURE.id, lambda it: joined(it, CAMP), by=THE_CLOCK, became=EventType.ASSET_CHANGED
    )

    picture = fakes.world.assets[PICTURE.id]
    assert (picture.crop, picture.extent, picture.is_reviewed) == (LEFT_HALF, an_extent(), False)
    assert {face.id for face in picture.faces} == {HERS.id, HIS.id, new}
