"""R29: staff is told what may not be used any more, by the name it was saved as, and no more."""

from typing import Any

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.publishing.takings import TakerKind
from quitclaim.ports.mail import Mailing
from quitclaim.ports.recall_notices import RecallDraft, RecallNotice
from tests.builders import DAY, EDITOR, NOON, a_controller, a_taker, a_taking, an_id
from tests.web.papers.cases import SITE, STATIONERY


def mailed(*, is_reminder: bool = False, **changes: Any) -> Mailing:
    notice = RecallNotice(
        id=an_id("notice"),
        member=EDITOR,
        rendition=an_id("rendition"),
        taker=EDITOR,
        at=NOON,
        is_reminder=is_reminder,
    )
    taking = a_taking(**({"meant_for": "the album of Ada"} | changes)).called_back(NOON + DAY)
    draft = RecallDraft(
        notice=notice,
        name="Edith",
        mail="edith@example.org",
        controller=a_controller(),
        takings=(taking,),
    )
    return STATIONERY.recall(draft)


def test_it_names_the_file_its_channel_and_day_and_leads_to_the_list() -> None:
    mailing = mailed()

    text = " ".join(mailing.text.split())
    assert mailing.to == "edith@example.org"
    assert mailing.subject == "A picture you downloaded may no longer be used"
    assert f"- {a_taking().file_name}: downloaded on 3 May 2026, for Website." in text
    assert f"Open the recall list {SITE}/recalls" in text
    for said in (mailing.text, mailing.html):
        assert "Ada" not in said and said.count(f"{SITE}/") == 1


def test_of_what_a_program_took_it_says_with_whose_access() -> None:
    mailing = mailed(by=a_taker(kind=TakerKind.TOKEN, id=an_id("token")))

    assert "with access that you gave" in " ".join(mailing.text.split())


def test_a_reminder_says_that_it_is_one() -> None:
    mailing = mailed(is_reminder=True)

    assert mailing.subject.startswith("A reminder: ")
    assert "You have not said yet what became of a picture" in " ".join(mailing.text.split())


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("is_reminder", [False, True])
def test_it_is_written_in_the_language_of_the_page_that_it_was_taken_from(
    language: Language,
    is_reminder: bool,  # noqa: FBT001  one of two letters
) -> None:
    """R54."""
    mailing = mailed(by=a_taker(reads=language), is_reminder=is_reminder)

    assert mailing.language is language
    assert f'lang="{language}"' in mailing.html
    assert a_taking().file_name in mailing.text
