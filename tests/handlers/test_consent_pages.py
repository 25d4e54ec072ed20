"""The pages themselves: four languages, every control labelled, and nothing but our own (R54)."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from quitclaim.domain.consents.notices import Language
from tests.builders import CONSENT
from tests.fakes.in_memory_selfies import UPLOADS
from tests.handlers.form_reading import forms_in
from tests.handlers.links import FIVE, NAME, RECOGNISED, TOKEN, Hall, a_hall
from tests.handlers.markup import markup_of
from tests.handlers.said import Said
from tests.handlers.test_library_headers import policy
from tests.handlers.visitors import Visitor, boxes_on

# A full yes to five channels, and a full no: issue 6, "Done means".
MOST_INTERACTIONS = 12


def every_page(language: Language) -> Iterator[Said]:
    """All there are, in the order in which somebody may meet them."""
    hall = a_hall(channels=FIVE, names_allowed=True)
    ada = Visitor(hall, headers={"accept-language": "en"})
    yield ada.go(f"/c?language={language}")
    yield ada.open("nobody minted it")
    yield ada.open()
    yield ada.sign()
    yield ada.sign(f"box.{CONSENT}.names")
    yield ada.sign(f"box.{CONSENT}.press", name="")
    yield ada.sign(f"box.{CONSENT}.press", name="Bob", reason="why")
    page = ada.go()
    yield ada.sign(*boxes_on(page))
    yield ada.sign(*boxes_on(page), at=page)
    narrow = next(form for form in forms_in(ada.go().text) if form.action == "/c/narrow")
    yield ada.submit(narrow, [(box, "yes") for box in narrow.boxes])
    yield ada.submit(narrow, [("keep.press", "yes")])
    yield ada.submit(forms_in(ada.go().text)[0])
    yield ada.send("POST", "/c/sign", [("x", "y")])
    yield ada.send("GET", "/c/a/b")
    refusing = Visitor(a_hall(), cookies={"language": language})
    refusing.open()
    yield refusing.sign(act="refuse")


@pytest.mark.parametrize("language", Language)
def test_every_page_speaks_one_language_and_runs_nothing(language: Language) -> None:
    seen = set()

    for said in every_page(language):
        found = markup_of(said.text)
        seen.add(re.sub(r"<[^>]*>", "", said.text))
        assert re.findall(r'<html lang="(\w\w)"', said.text) == [language]
        assert found.active == [] and "img" not in found.tags
        assert ("meta", "content", "noindex") in found.attributes
        assert TOKEN not in said.text and "Lovelace" not in said.text.replace(NAME, "")
    assert len(seen) == 15


@pytest.mark.parametrize("language", Language)
def test_every_control_has_a_label_and_no_two_have_one_id(language: Language) -> None:
    """WCAG 1.3.1, 4.1.2."""
    for said in every_page(language):
        attributes = markup_of(said.text).attributes
        ids = [value for _, name, value in attributes if name == "id"]
        labelled = {value for tag, name, value in attributes if (tag, name) == ("label", "for")}
        described = [v for _, name, v in attributes if name in ("aria-describedby", "href")]

        assert len(ids) == len(set(ids)) and labelled <= set(ids)
        for form in forms_in(said.text):
            before = f"{dict(form.hidden)['consent']}." if form.action == "/c/narrow" else ""
            assert {f"{before}{name}" for name in (*form.boxes, *form.typed)} <= labelled
        assert {one[1:] for one in described if one.startswith("#")} <= {*ids}


def test_a_whole_yes_and_a_whole_no_are_a_minute_each() -> None:
    """Recital 42, art. 7(3): refusing is as easy, and in no smaller print."""
    (form,) = forms_in(a_page(channels=FIVE, names_allowed=True).text)

    yes = len(form.boxes) + len(["to the name", "sign"])
    no = len(["to the name", "no to everything"])
    assert len(form.boxes) == 7 and no < yes <= MOST_INTERACTIONS
    assert form.buttons == [("act", "sign"), ("act", "refuse")]


def test_both_answers_look_alike() -> None:
    looks = re.findall(r'<button class="([^"]*)" name="act"', a_page().text)

    assert len(looks) == 2 and len(set(looks)) == 1


def a_page(**scope: Any) -> Said:
    return Visitor(a_hall(**scope)).open()


def test_each_record_is_asked_in_a_group_of_its_own() -> None:
    """R1: being shown and being recognised are two questions."""
    said = a_page()

    groups = re.findall(r"<fieldset.*?</fieldset>", said.text, re.DOTALL)
    assert len(groups) == 2
    assert [CONSENT in one for one in groups] == [True, False]
    assert [RECOGNISED in one for one in groups] == [False, True]


def test_a_page_may_load_from_here_only(hall: Hall) -> None:
    rules = policy(Visitor(hall).open())

    assert rules["default-src"] == rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert rules["connect-src"] == rules["style-src"] == "'self'"
    assert rules["form-action"] == f"'self' {UPLOADS}", "where selfies go, by a form alone"
    assert rules["img-src"] == f"'self' data: blob: {UPLOADS}", "whoever asks sees herself"
