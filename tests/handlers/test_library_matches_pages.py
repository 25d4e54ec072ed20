"""The grid in which people confirm what a run guessed (R18)."""

import pytest

from quitclaim.domain.consents.notices import Language
from tests.handlers.furnished import DANCE, EDITOR
from tests.handlers.guessed import PAGE, guessed, linked
from tests.handlers.ran import FACE
from tests.handlers.recognised import send


@pytest.mark.parametrize("language", Language)
def test_the_grid_is_there_in_every_language(language: Language) -> None:
    said = guessed().get(PAGE, by=EDITOR, accept_language=language.value)

    assert said.status == 200 and f'lang="{language}"' in said.text
    assert said.text.count('data-key="y"') == said.text.count('data-key="n"') == 2


def test_one_press_confirms_one_face_and_the_page_leads_back() -> None:
    house = guessed()
    value = f"{DANCE} {FACE} {house.fakes.world.assets[DANCE].version}"

    said = send(house, PAGE, {"confirm": value, "knows_person": "yes"}, by=EDITOR)
    back = f"{DANCE} {FACE} {house.fakes.world.assets[DANCE].version}"
    undone = send(house, PAGE, {"act": "undo", "chosen": back}, by=EDITOR)

    assert (said.status, undone.status) == (200, 200) and back in said.text
    assert linked(house) == [False, False]


def test_a_form_that_chose_nothing_or_could_do_nothing_says_so() -> None:
    house = guessed()
    version = house.fakes.world.assets[DANCE].version
    chosen = {"act": "confirm", "chosen": f"{DANCE} {FACE} {version}"}

    nothing = send(house, PAGE, {"act": "confirm"}, by=EDITOR)
    unknown = send(house, PAGE, chosen, by=EDITOR)

    assert (nothing.status, unknown.status) == (422, 422)
    assert linked(house) == [False, False]
