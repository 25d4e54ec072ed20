"""On her own page: all that is kept of her, asked for once, and fetched (R40; art. 15, 20)."""

from typing import Any

import pytest

from quitclaim.domain.archives.archives import GIVEN_UP_AFTER, KEPT_FOR
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import PersonId
from tests.builders import ADA, MIA, MUM, a_child, a_face, a_guardian, a_person, a_region
from tests.fakes.in_memory_selfies import UPLOADS
from tests.fakes.records import put
from tests.handlers.form_reading import forms_in
from tests.handlers.links import Hall, a_hall
from tests.handlers.my_pages import at_home, form_to, has_form, let_in
from tests.handlers.visitors import Visitor
from tests.unit.usecases.archive_of_hers import packed
from tests.unit.usecases.own_album import GROUP, changed

HERE = f"/c/my/archive?person={ADA}"
FILE = f"/c/my/archive/file?person={ADA}"


def a_hall_with_her(language: Language = Language.ENGLISH) -> Hall:
    hall = a_hall(language)
    put(hall.fakes.world, GROUP)
    return hall


def asked(her: Visitor) -> Any:
    return her.submit(form_to(her.go(HERE), "archive"))


def made(hall: Hall, person: PersonId = ADA) -> None:
    assert packed(hall.fakes, person) == 1


def again(hall: Hall) -> Visitor:
    """By another link: the one before is over."""
    return at_home(hall)


def test_her_page_leads_to_it() -> None:
    said = at_home(a_hall_with_her()).go()

    assert "Everything, to take with you" in said.text and f'href="{HERE}"' in said.text


def test_before_she_asks_there_is_nothing_yet() -> None:
    said = at_home(a_hall_with_her()).go(HERE)

    assert "You have not asked for it yet." in said.text and "lies here for 5 days" in said.text
    assert [form.action for form in forms_in(said.text)].count("/c/my/archive") == 1


def test_asked_for_she_sees_how_far_it_is_and_that_a_letter_comes() -> None:
    hall = a_hall_with_her()

    said = asked(at_home(hall))

    assert "Your copy is being packed" in said.text
    assert "0 pictures are ready for it." in said.text and "There is 1 picture in all." in said.text
    assert "You get a letter by mail" in said.text and not has_form(said, "archive")


def test_ready_she_fetches_it_for_a_minute() -> None:
    hall = a_hall_with_her()
    her = at_home(hall)
    asked(her)
    made(hall)

    page = her.go(HERE)
    assert "It is ready" in page.text and f'href="{FILE}"' in page.text
    said = her.send("GET", FILE)

    assert said.status == 302
    address = said.headers["Location"]
    assert address.startswith(f"{UPLOADS}/out/archives/{ADA}/{ADA}/")
    assert "archive-2026-05-03.zip" in address


def test_what_shows_more_than_it_may_by_now_she_asks_for_anew() -> None:
    hall = a_hall_with_her()
    her = at_home(hall)
    asked(her)
    made(hall)
    changed(hall.fakes, faces=(*GROUP.faces, a_face("new", region=a_region(y=6_000))))

    said = her.go(FILE)

    assert "This copy is no longer handed out" in said.text and has_form(said, "archive")


@pytest.mark.parametrize(
    ("is_made", "after", "words"),
    [(True, KEPT_FOR, "its days are over"), (False, GIVEN_UP_AFTER, "could not be packed")],
)
def test_what_is_over_or_was_never_made_is_told(after: Any, words: str, *, is_made: bool) -> None:
    hall = a_hall_with_her()
    asked(at_home(hall))
    if is_made:
        made(hall)
    hall.fakes.clock.step(after)

    said = again(hall).go(HERE)

    assert words in said.text and "Ask anew" in said.text
    assert again(hall).send("GET", FILE).status == 404


def test_a_guardian_asks_for_her_child() -> None:
    hall = a_hall_with_her()
    hall.meet(a_person(MUM), name="Maria Mitchell")
    hall.meet(a_child(guardians=(a_guardian(MUM),)), name="Mia Mitchell")
    let_in(hall, MUM)
    her = at_home(hall, MUM)
    here = f"/c/my/archive?person={MIA}"

    page = her.go(here)
    assert "about your child" in page.text and "Mia Mitchell" in page.text
    her.submit(form_to(page, "archive", person=MIA))
    made(hall, MIA)

    assert "It is ready" in her.go(here).text
    (letter,) = [one for one in hall.fakes.world.letters.values() if one.letter == "archive"]
    assert letter.person == MUM


@pytest.mark.parametrize("language", list(Language))
def test_each_language_has_its_words(language: Language) -> None:
    hall = a_hall_with_her(language)
    her = at_home(hall)

    pages = [her.go(HERE).text, asked(her).text]
    made(hall)
    pages.append(her.go(HERE).text)

    assert all("archive." not in text.replace("archive.css", "") for text in pages)
