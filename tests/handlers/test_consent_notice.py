"""What is there to be read: the text to the byte, in its language, and about what (R3)."""

import pytest

from quitclaim.domain.consents.notices import Language
from tests.handlers.form_reading import forms_in
from tests.handlers.links import Hall, a_hall
from tests.handlers.visitors import Visitor

# A full yes to five channels, and a full no: issue 6, "Done means".
MOST_INTERACTIONS = 12


def test_the_text_is_shown_to_the_byte(hall: Hall) -> None:
    """R3: what stands on the page is what the record names by its hash."""
    kept = hall.fakes.papers.read(hall.notice.document)

    assert kept and kept in Visitor(hall).open().body


def test_a_text_stays_in_the_language_it_was_made_in() -> None:
    hall = a_hall(Language.GERMAN)
    ada = Visitor(hall, cookies={"language": "fr"})

    said = ada.open()

    kept = hall.fakes.papers.read(hall.notice.document)
    assert kept and kept in said.body and '<html lang="fr"' in said.text
    assert '<div class="text" lang="de">' in said.text and "(Deutsch)" in said.text


def test_a_page_speaks_the_language_we_write_to_her_in(hall: Hall) -> None:
    ada = Visitor(hall, headers={"accept-language": "fr"})

    assert '<html lang="en"' in ada.open().text
    assert '<html lang="nl"' in ada.go("/c?language=nl").text
    assert '<html lang="nl"' in ada.go().text, "as she chose, from then on"


@pytest.mark.parametrize(
    "spoil", [dict.clear, lambda papers: papers.update(dict.fromkeys(papers, b"x"))]
)
def test_without_its_text_there_is_no_form(hall: Hall, spoil: object) -> None:
    """ADR 0029."""
    assert callable(spoil)
    spoil(hall.fakes.world.papers)

    said = Visitor(hall).open()

    assert said.status == 503 and forms_in(said.text) == []


def test_a_collection_whose_name_cannot_be_read_is_not_named(hall: Hall) -> None:
    hall.fakes.world.labels.clear()

    assert "about the pictures of:" not in Visitor(hall).open().text


def test_of_everything_it_says_so() -> None:
    said = Visitor(a_hall(collection=None)).open()

    assert "all pictures of Fair Society" in said.text
