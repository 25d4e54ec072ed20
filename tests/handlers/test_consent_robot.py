"""R12: a robot that opens every link and submits every form grants nothing, and refuses nothing."""

import re
from difflib import get_close_matches
from itertools import pairwise

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.people.names import is_same_name
from quitclaim.ports.catalogue import Label
from tests.builders import ADA, FAIR, MIA, MUM, MUMS, NOON, a_child, a_guardian, a_person, a_request
from tests.handlers.form_reading import forms_in
from tests.handlers.links import FIVE, NAME, OTHER, TOKEN, Hall, a_hall
from tests.handlers.markup import markup_of
from tests.handlers.visitors import Visitor


def names_on(html: str) -> set[str]:
    """Everything on a page that could be a name: words, and two or three of them in a row."""
    words = re.findall(r"[^\W\d_][\w'-]*", markup_of(html).words)
    pairs = [" ".join(pair) for pair in pairwise(words)]
    threes = (f"{pair} {word}" for pair, word in zip(pairs, words[2:], strict=False))
    return {*words, *pairs, *threes}


def let_loose(hall: Hall, token: str, *, name: str) -> int:
    """Every form with every box ticked and every button, under the likeliest names on the page."""
    robot, tries = Visitor(hall), 0
    page = robot.open(token)
    found = names_on(page.text)
    assert len(found) > 500 and not any(is_same_name(one, name) for one in found)
    # All of them would take minutes; those come closest to what is asked.
    for typed in get_close_matches(name, found, n=12, cutoff=0):
        for form in forms_in(page.text):
            for act in form.buttons:
                ticked = [(box, "yes") for box in form.boxes]
                robot.submit(form, [*ticked, *((field, typed) for field in form.typed), act])
                hall.fakes.world.calls.clear()
                tries += 1
    return tries


@pytest.mark.parametrize("language", Language)
def test_a_robot_with_every_word_of_the_page_grants_nothing(language: Language) -> None:
    hall = a_hall(language, channels=FIVE, names_allowed=True)
    before = hall.state()

    assert let_loose(hall, TOKEN, name=NAME) == 24
    assert hall.state() == before


def a_guardians_link(hall: Hall, *, child: str, mum: str) -> None:
    hall.meet(a_person(MUM), name=mum)
    hall.meet(a_child(guardians=(a_guardian(MUM),)), name=child)
    asked = a_request(person=MIA, notice=hall.notice, id=hall.published().id)
    hall.ask(asked, to=MUMS, token=OTHER)


@pytest.mark.parametrize("child", ["Mia Meyer", "Anna Maria Meyer"])
def test_nor_does_one_behind_a_guardians_link(hall: Hall, child: str) -> None:
    a_guardians_link(hall, child=child, mum="Charlotte Meyer-Schulz")
    before = hall.state()

    assert child in Visitor(hall).open(OTHER).text
    assert let_loose(hall, OTHER, name="Charlotte Meyer-Schulz") == 24
    assert hall.state() == before


@pytest.mark.parametrize("child", ["Jan Meyer", "Jana Meyer", "Jon Jan Meyer"])
def test_a_child_called_like_her_parent_is_told_by_her_first_name(hall: Hall, child: str) -> None:
    a_guardians_link(hall, child=child, mum="Jan Meyer")
    before = hall.state()

    said = Visitor(hall).open(OTHER)

    assert f"your child, {child.split(maxsplit=1)[0]}." in said.text and "Meyer" not in said.text
    assert let_loose(hall, OTHER, name="Jan Meyer") == 24 and hall.state() == before


def test_one_whose_only_name_is_her_parents_is_not_named(hall: Hall) -> None:
    a_guardians_link(hall, child="Suharto", mum="Suharto")

    said = Visitor(hall).open(OTHER)

    assert "This is about your child." in said.text and "Suharto" not in said.text


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (NAME, "…"),
        (f"The wedding of {NAME} and Charles", "The wedding of … and Charles"),
        ("ada lovelase, Ada Ada Lovelace Lovelace", "…"),
        ("Ada in the park", "Ada in the park"),
    ],
)
def test_a_collection_does_not_say_the_name_either(hall: Hall, name: str, shown: str) -> None:
    hall.fakes.catalogue.label(FAIR, Label(name=name, folder="fair", opened_at=NOON))

    said = Visitor(hall).open()

    assert f"<bdi>{shown}" in said.text and "lovela" not in said.text.lower()


def test_the_name_to_type_is_not_on_the_page(hall: Hall) -> None:
    said = Visitor(hall).open()

    assert "Ada" not in said.text and "Lovelace" not in said.text
    assert "ada@example.org" not in said.text and ADA not in said.text
    assert "Summer fair" in said.text


def test_whoever_guesses_names_gets_no_further(hall: Hall) -> None:
    """R48: per link, whatever addresses the guesses come from."""
    robot, before = Visitor(hall), hall.state()
    page = robot.open()
    said = []

    for guess in range(40):
        robot.source = f"198.51.100.{guess}"
        said.append(robot.sign(*forms_in(page.text)[0].boxes, name=f"Ida {guess}", at=page).status)

    assert said[:30] == [422] * 30 and set(said[30:]) == {429}
    assert robot.sign(name=NAME, act="refuse", at=page).status == 429
    assert hall.state() == before
