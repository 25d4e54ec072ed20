"""Letters: what they say, their one link, and that text and HTML say the same (R4, R11)."""

import re
from itertools import product

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.ports.mail import Letter, Mailing
from tests.builders.asking import a_controller, an_identity
from tests.builders.ids import DAY, NOON
from tests.web.papers.cases import SITE, STATIONERY, TOKEN, a_draft
from tests.web.papers.sheets import read

EVERY = tuple(product(Language, Letter))
ASKS = (Letter.REQUEST, Letter.REMINDER)
LINK = f"{SITE}/c/{TOKEN}"


def _letter(letter: Letter, language: Language = Language.ENGLISH, **changes: object) -> Mailing:
    known: dict[str, object] = {"reader": an_identity(language=language)}
    return STATIONERY.letter(a_draft(letter, **(known | changes)))


@pytest.mark.parametrize(("language", "letter"), EVERY)
def test_a_letter_is_the_same_each_time_and_says_which_it_is(
    language: Language, letter: Letter
) -> None:
    draft = a_draft(letter, reader=an_identity(language=language))

    mailing = STATIONERY.letter(draft)

    assert mailing == STATIONERY.letter(draft)
    assert mailing.to == "ada@example.org"
    assert mailing.language is language
    assert mailing.about == draft.message
    assert mailing.attached == draft.attached
    assert read(mailing.html).all_of("lang") == [language]


@pytest.mark.parametrize(("language", "letter"), EVERY)
def test_there_is_one_link_in_it_or_none(language: Language, letter: Letter) -> None:
    mailing = _letter(letter, language)

    links = [] if letter is Letter.WITHDRAWN else [LINK]
    assert read(mailing.html).all_of("href") == links
    assert re.findall(r"\S*//\S*", mailing.text) == links
    assert mailing.html.count("//") == len(links)


@pytest.mark.parametrize(("language", "letter"), EVERY)
def test_nothing_is_fetched_or_run_and_no_style_is_far_from_what_it_styles(
    language: Language, letter: Letter
) -> None:
    html = _letter(letter, language).html

    sheet = read(html)

    assert sheet.unclosed == []
    assert not sheet.tags & {"img", "script", "style", "link", "iframe", "form", "input", "object"}
    assert not re.search(r"url\(|@import|src=|http-equiv|\son[a-z]+=", html)
    assert any("max-width" in style for style in sheet.all_of("style"))
    assert 'name="color-scheme" content="light dark"' in html


@pytest.mark.parametrize(("language", "letter"), EVERY)
def test_text_and_html_say_the_same(language: Language, letter: Letter) -> None:
    mailing = _letter(letter, language, about=an_identity("Mia"))

    title, _, body = read(mailing.html).text.strip().partition("\n")

    assert title == mailing.subject
    in_text = mailing.text.replace(LINK, "").replace("\n- ", "\n")
    assert in_text.split() == body.split()


@pytest.mark.parametrize(("language", "letter"), EVERY)
def test_the_lines_of_the_text_are_short(language: Language, letter: Letter) -> None:
    text = _letter(letter, language, reader=an_identity("x" * 300, language=language)).text

    assert max(len(line) for line in text.splitlines() if line != LINK) <= 78


@pytest.mark.parametrize(("language", "letter"), EVERY)
def test_a_letter_says_who_wrote_and_whom_it_is_about(language: Language, letter: Letter) -> None:
    to_her = _letter(letter, language)
    to_her_mother = _letter(letter, language, about=an_identity("Mia Miller"))

    for mailing in (to_her, to_her_mother):
        said = " ".join(mailing.text.split())
        assert "Ada Lovelace," in said.split(" Fair")[0]
        assert "Fair Society, 1 Fair Street, 10115 Berlin" in said
        assert "privacy@fair.example" in said
        assert not {"Ada", "Mia", "Fair"} & set(re.findall(r"\w+", mailing.subject))
    assert "Mia Miller" in " ".join(to_her_mother.text.split())
    assert "Mia" not in to_her.text


@pytest.mark.parametrize("letter", ASKS)
def test_whoever_is_asked_need_not_answer_and_knows_how_long_the_link_works(letter: Letter) -> None:
    said = " ".join(_letter(letter, link_until=NOON + 30 * DAY).text.split())

    assert "You do not have to answer" in said
    assert "A no is as good as a yes" in said
    # The last day on which it works at any hour.
    assert "up to and including 1 June 2026" in said
    assert "May we show pictures? Here: Website." in said
    assert "May a computer recognise the face in pictures?" in said


def test_a_reminder_says_that_it_is_one() -> None:
    assert "before" in _letter(Letter.REMINDER).text
    assert "before" not in _letter(Letter.REQUEST).text


@pytest.mark.parametrize("letter", ASKS)
def test_a_letter_that_asks_without_a_link_is_refused(letter: Letter) -> None:
    with pytest.raises(ImpossibleValue, match="link"):
        _letter(letter, token=None)


def test_a_withdrawal_is_confirmed_with_its_moment_and_what_follows() -> None:
    controller = a_controller(kept_for=30 * DAY)

    said = " ".join(_letter(Letter.WITHDRAWN, controller=controller).text.split())

    assert "3 May 2026 at 14:00" in said
    assert "- Showing pictures. - Recognising the face in pictures." in said
    assert "unrecognisable" in said and "delete its numbers" in said
    assert "remains lawful" in said
    assert "30 days" in said
    assert "mistake" in said
