"""R2, R4, R5: whoever signed on paper is told what of it is on record, and where it ends."""

from typing import Any

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.ports.mail import Letter
from tests.builders import MUMS, NOON, SIGNED, a_consent_on_paper, a_letter, an_identity, given
from tests.web.papers.cases import SITE, STATIONERY, TOKEN, a_draft, a_receipt


def letter(**changes: Any) -> str:
    known = {"consents": (a_consent_on_paper(),), "attached": (a_receipt(),)}
    draft = a_draft(Letter.RECORDED, **(known | changes))
    return " ".join(STATIONERY.letter(draft).text.split())


def test_it_says_what_is_on_record_since_when_and_how_it_ends() -> None:
    text = letter(link_until=NOON)

    assert "has put a paper on record that you signed about pictures of you" in text
    assert "- Showing pictures: yes. Here: Website. This counts up to and including" in text
    assert "The day of signing on it: 1 May 2026." in text
    assert "Did you not sign this paper, or does it say something else?" in text
    assert "as a receipt that computers can read" in text
    assert f"Take back or change your yes {SITE}/c/{TOKEN}" in text


def test_without_a_link_it_still_says_where_everything_stands() -> None:
    text = letter(token=None, attached=())

    assert "/c/my" in text and TOKEN not in text and "receipt" not in text


def test_a_guardian_is_told_about_whom_and_that_others_may_be_needed() -> None:
    """R9."""
    hers = a_consent_on_paper(events=(given(SIGNED, MUMS),))

    text = letter(
        consents=(hers,),
        message=a_letter(Letter.RECORDED, to=MUMS),
        about=an_identity("Mia Miller"),
    )

    assert "as parent or guardian, about pictures of Mia Miller" in text
    assert "Sometimes other people have to say yes as well." in text


@pytest.mark.parametrize("language", list(Language))
def test_it_is_written_in_every_language(language: Language) -> None:
    """R54."""
    mailing = STATIONERY.letter(
        a_draft(
            Letter.RECORDED,
            consents=(a_consent_on_paper(),),
            reader=an_identity(language=language),
        )
    )

    assert mailing.language is language and f"{SITE}/c/{TOKEN}" in mailing.text
