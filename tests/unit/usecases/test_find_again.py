"""R11: who is meant by a name and an address."""

from dataclasses import replace
from typing import Final

from quitclaim.usecases.find_again import FindAgain
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import ADA, BOB, EDITOR, a_person, an_identity
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, staged

MARRIED: Final = replace(an_identity("Ada Byron"), mail="ada.byron@example.org")


def merged() -> Fakes:
    """Two on record, until it turned out that BOB's row was ADA's, under another name."""
    fakes = staged(people=(a_person(), a_person(BOB)))
    fakes.consents.name(ADA, an_identity())
    fakes.consents.name(BOB, MARRIED)
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)
    return fakes


def test_whoever_was_found_to_be_another_is_known_by_the_name_she_had() -> None:
    fakes = merged()

    found = FindAgain(fakes.consents)(MARRIED.name, MARRIED.mail)

    assert found and found.id == ADA


def test_and_by_the_one_she_has_now() -> None:
    fakes = merged()

    found = FindAgain(fakes.consents)(an_identity().name, MARRIED.mail)

    assert found and found.id == ADA
