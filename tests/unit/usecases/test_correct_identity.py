import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.correct_identity import CorrectIdentity
from tests.builders import ADA, BOB, EDITOR, an_identity
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, crashed, made, staged


@pytest.fixture
def fakes() -> Fakes:
    fakes = staged()
    fakes.consents.name(ADA, an_identity())
    return fakes


def test_what_is_not_said_stays_as_it_is(fakes: Fakes) -> None:
    made(CorrectIdentity, fakes)(ADA, member=EDITOR, name=" Ada King ", language=Language.FRENCH)

    assert fakes.consents.identity(ADA) == an_identity("Ada King", language=Language.FRENCH)
    assert announced(fakes) == [[(EventType.PERSON_CHANGED, ADA, 1)]]


def test_another_address_is_where_the_next_letter_goes(fakes: Fakes) -> None:
    made(CorrectIdentity, fakes)(ADA, member=EDITOR, mail=" king@example.org ")

    assert fakes.consents.identity(ADA) == an_identity(mail="king@example.org")


def test_the_same_again_leaves_no_trace(fakes: Fakes) -> None:
    made(CorrectIdentity, fakes)(ADA, member=EDITOR, name="Ada Lovelace")

    assert announced(fakes) == []


def test_somebody_whose_registration_broke_off_gets_her_name() -> None:
    fakes = staged()

    made(CorrectIdentity, fakes)(ADA, member=EDITOR, name="Ada", mail="ada@example.org")

    assert fakes.consents.identity(ADA) == an_identity("Ada")


def test_a_crash_leaves_a_leaf_that_nobody_followed_and_never_an_unsaid_name(fakes: Fakes) -> None:
    correct = made(CorrectIdentity, fakes)

    crashed(lambda: correct(ADA, member=EDITOR, name="Ada King"), fakes, at="consents.name")

    assert len(announced(fakes)) == 1 and fakes.consents.identity(ADA) == an_identity()


def test_whoever_was_forgotten_gets_no_name_again(fakes: Fakes) -> None:
    del fakes.world.keys[ADA, Purpose.DATA]

    for person in (ADA, BOB):
        with pytest.raises(NotFound):
            made(CorrectIdentity, fakes)(person, member=EDITOR, name="Ada")
    assert announced(fakes) == []
