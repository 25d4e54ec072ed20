"""R9: of a child's record each reader is told how far it is, before and after answering."""

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.people.person import Custody, Person
from tests.builders import (
    CONSENT,
    DAD,
    DADS,
    MIA,
    MUM,
    MUMS,
    a_child,
    a_guardian,
    a_person,
    a_request,
    a_teenager,
)
from tests.handlers.links import OTHER, Hall, a_hall
from tests.handlers.my_pages import at_home
from tests.handlers.visitors import Visitor

DADS_TOKEN = "d" * 43
WEBSITE = f"box.{CONSENT}.website"
MUMS_NAME, DADS_NAME = "Charlotte Meyer", "Oluwaseun Adeyemi"
CHECKED = "Somebody of Fair Society will check that you may decide for this child."


def a_family(child: Person, language: Language = Language.ENGLISH) -> Hall:
    hall = a_hall(language)
    hall.meet(a_person(MUM), name=MUMS_NAME)
    hall.meet(a_person(DAD), name=DADS_NAME)
    hall.meet(child, name="Mia Meyer")
    asked = a_request(person=MIA, notice=hall.notice)
    for to, token in ((MUMS, OTHER), (DADS, DADS_TOKEN)):
        hall.ask(asked, to=to, token=token)
    return hall


def test_the_form_the_thanks_and_her_page_count_the_answers() -> None:
    hall = a_family(a_child())
    mum, dad = Visitor(hall), Visitor(hall)

    asked = mum.open(OTHER).text
    thanked = mum.sign(WEBSITE, name=MUMS_NAME).text
    dads = dad.open(DADS_TOKEN).text
    done = dad.sign(WEBSITE, name=DADS_NAME).text

    both = "2 parents or guardians have to say yes."
    assert f"{both} So far 0 have. 2 are still missing." in asked
    assert "Thank you" in thanked and f"{both} So far 1 has. 1 yes is still missing." in thanked
    assert "So far 1 has. 1 yes is still missing." in dads and MUMS_NAME not in dads
    assert f"{both} So far 2 have. That is enough." in done
    home = at_home(hall, MUM).go().text
    assert f"{both} So far 2 have. That is enough." in home and DADS_NAME not in home


def test_of_a_teenager_the_own_yes_is_missed_in_words_for_each() -> None:
    hall = a_family(a_teenager())

    mums, hers = Visitor(hall).open(OTHER).text, at_home(hall, MIA).go().text

    assert "own yes is needed as well; it is still missing." in mums and "Your own" not in mums
    assert "Your own yes is needed as well; it is still missing." in hers


def test_whoever_only_claims_to_be_a_guardian_gets_the_same_thanks_and_what_happens_next() -> None:
    claimed = a_guardian(DAD, custody=Custody.CLAIMED)
    hall = a_family(a_child(guardians=(a_guardian(MUM), claimed)))
    dad = Visitor(hall)

    asked = dad.open(DADS_TOKEN).text
    thanked = dad.sign(WEBSITE, name=DADS_NAME).text

    assert CHECKED in asked and CHECKED in thanked
    assert "Thank you, we have noted your answer" in thanked
    mums = Visitor(hall).open(OTHER).text
    assert CHECKED not in mums and "So far 0 have. 1 yes is still missing." in mums


def test_what_has_ended_is_counted_no_more() -> None:
    hall = a_family(a_child())
    mum, dad = Visitor(hall), Visitor(hall)
    mum.open(OTHER)
    mum.sign(WEBSITE, name=MUMS_NAME)
    dad.open(DADS_TOKEN)
    dad.sign(name=DADS_NAME, act="refuse")

    assert "have to say yes." not in at_home(hall, MUM).go().text


def test_an_adult_is_told_of_nobody_else() -> None:
    assert "say yes." not in Visitor(a_hall()).open().text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.DUTCH, "2 ouders of voogden moeten ja zeggen."),
        (Language.GERMAN, "2 sorgeberechtigte Personen müssen Ja sagen."),
        (Language.FRENCH, "2 parents ou responsables légaux doivent dire oui."),
    ],
)
def test_it_is_said_in_the_language_of_the_page(language: Language, said: str) -> None:
    hall = a_family(a_child(), language)

    assert said in Visitor(hall, {"language": language}).open(OTHER).text
