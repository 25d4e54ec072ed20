"""A letter is written down as ids, for one reader, and never names her (DESIGN §6)."""

from typing import Any

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.people.person import HERSELF, THE_CLOCK
from quitclaim.ports.mail import (
    Attachment,
    Draft,
    Letter,
    Mailing,
    Message,
    Undeliverable,
    WhyUndelivered,
)
from tests.builders import (
    ADA,
    MUMS,
    NOON,
    STAFF,
    a_controller,
    a_letter,
    a_sent_request,
    an_id,
    an_identity,
)

ASKING = (Letter.REQUEST, Letter.REMINDER)
PLAIN = Attachment(name="copy.html", media_type="text/html", content=b"Ada Lovelace")


@pytest.mark.parametrize("letter", Letter)
def test_a_letter_that_asks_is_about_a_request_and_no_other_is(letter: Letter) -> None:
    request = a_sent_request().id
    asks = letter in ASKING

    assert a_letter(letter, request=request if asks else None).letter is letter
    with pytest.raises(ImpossibleValue, match="a letter that asks"):
        a_letter(letter, request=None if asks else request)


def test_a_letter_is_hers_unless_it_names_a_guardian() -> None:
    copy = Message(id=an_id("letter"), letter=Letter.COPY, person=ADA, at=NOON)

    assert (copy.to, copy.request, copy.consents) == (HERSELF, None, frozenset())
    assert a_letter(to=MUMS).to == MUMS


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"id": "l1"}, "id is no id"),
        ({"person": "ada"}, "person is no id"),
        ({"request": "r1"}, "request is no id"),
        ({"consents": frozenset({"c1"})}, "consent is no id"),
        ({"at": NOON.replace(tzinfo=None)}, "UTC"),
        ({"to": STAFF}, "name whom"),
        ({"to": THE_CLOCK}, "name whom"),
    ],
)
def test_a_letter_that_cannot_be_is_refused(changes: dict[str, Any], remedy: str) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        a_letter(**changes)


def test_nothing_that_names_her_or_opens_her_page_is_ever_logged() -> None:
    draft = Draft(
        message=a_letter(),
        reader=an_identity(),
        controller=a_controller(),
        consents=(),
        token="the token",  # noqa: S106  a canary
        attached=(PLAIN,),
    )
    mailing = Mailing(
        to="ada@example.org",
        subject="To Ada Lovelace",
        text="Ada Lovelace: the token",
        html="<p>Ada Lovelace: the token",
        language=Language.ENGLISH,
        about=a_letter(),
        attached=(PLAIN,),
    )

    logged = repr(draft) + repr(mailing) + repr(PLAIN)

    assert not any(said in logged for said in ("Lovelace", "ada@", "the token"))
    assert (draft.about, draft.link_until, mailing.attached) == (None, None, (PLAIN,))


@pytest.mark.parametrize("why", WhyUndelivered)
def test_what_is_undeliverable_says_why_in_a_word(why: WhyUndelivered) -> None:
    """Never in the mail service's own words, which hold addresses."""
    refusal = Undeliverable(why)

    assert (refusal.why, str(refusal)) == (why, why.value)
