"""What ends takes a selfie that nobody looked at along (R17, R36, I7)."""

from quitclaim.domain.ids import ConsentId, SelfieId
from quitclaim.domain.recognition.enrolment import Fault
from quitclaim.domain.recognition.selfies import Selfie
from quitclaim.usecases.enrol_from_selfie import DropSelfies
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.offer_selfies import OfferSelfies
from tests.builders import ADA, BOB, OFFICER, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import yes_of
from tests.unit.usecases.selfies import SELFIE, YES, look, shown
from tests.unit.usecases.stage import made


def offered(fakes: Fakes) -> set[ConsentId]:
    """By a page that was opened before."""
    return {*made(OfferSelfies, fakes, back_to="https://site.example/c/selfie")([YES])}


def test_a_no_takes_what_still_lies_and_no_other() -> None:
    fakes = shown()
    bobs = Selfie(person=BOB, consent=yes_of(BOB).id, id=SelfieId(an_id("bob's")))
    fakes.world.selfies[bobs] = BOB

    assert DropSelfies(fakes.selfies)(YES.id) == 1
    assert DropSelfies(fakes.selfies)(YES.id) == 0

    assert [*fakes.world.selfies] == [bobs]
    assert DropSelfies(fakes.selfies)(BOB) == 1


def test_who_is_erased_leaves_none_and_no_word_of_any() -> None:
    fakes = shown()
    """R36, I7."""
    look(fakes)
    fakes.world.selfies[SELFIE] = ADA

    assert offered(fakes) == {YES.id}
    made(ErasePerson, fakes)(ADA, member=OFFICER)

    assert offered(fakes) == set(), "who is erased is asked for nothing more"
    assert (fakes.world.selfies, fakes.world.looked) == ({}, {})
    fakes.world.selfies[SELFIE] = ADA  # sent with a form of before
    assert look(fakes) is None
    assert (fakes.world.selfies, fakes.world.looked) == ({}, {})


def test_two_pictures_put_at_once_leave_the_last_word() -> None:
    fakes = shown()
    second = Selfie(person=ADA, consent=YES.id, id=SelfieId(an_id("second")))
    fakes.world.selfies[second] = ""

    look(fakes)
    look(fakes, second)

    assert fakes.world.looked[ADA, YES.id].faults == (Fault.NO_FACE,)
    assert fakes.gallery.templates_of(ADA) == {YES.template}
