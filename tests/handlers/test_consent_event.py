"""At an event: a square, a form, a letter, a number; and no yes but from the mailbox (R11, R12)."""

from datetime import timedelta
from typing import Final

import pytest

from quitclaim.domain.ids import TokenHash
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.ports.mail import Message
from tests.builders import ADA, DAY, an_event_code, an_identity
from tests.fakes.records import put
from tests.handlers.form_reading import forms_in
from tests.handlers.links import Hall, a_hall
from tests.handlers.said import Said
from tests.handlers.visitors import Visitor

CODE: Final = "q" * 43
AT: Final = f"/q/{CODE}"
EVE: Final = [("name", "Eve Moore"), ("mail", "eve@example.org"), ("adult", "yes")]


@pytest.fixture
def hall() -> Hall:
    hall = a_hall()
    hall.fakes.world.letters.clear()
    put(hall.fakes.world, an_event_code(id=TokenHash(token_hash(CODE))))
    return hall


@pytest.fixture
def eve(hall: Hall) -> Visitor:
    return Visitor(hall)


def sign_up(visitor: Visitor, *fields: tuple[str, str]) -> Said:
    (form,) = forms_in(visitor.go(AT).text)
    return visitor.submit(form, fields or EVE)


def letters(hall: Hall) -> list[Message]:
    return [*hall.fakes.world.letters.values()]


def test_looking_at_the_form_changes_nothing(hall: Hall, eve: Visitor) -> None:
    """R12."""
    before = hall.state()
    page = eve.go(AT)

    assert page.status == 200 and "Summer fair" in page.text and "checked" not in page.text
    assert hall.state() == before and eve.go(f"{AT}?language=de").text.count("Veranstaltung")


def test_whoever_signs_up_is_sent_the_letter_and_shown_a_number(hall: Hall, eve: Visitor) -> None:
    """R62: and the number stands on the request."""
    card = sign_up(eve)

    assert card.status == 200 and '<p class="number">1</p>' in card.text
    (letter,) = letters(hall)
    (request,) = hall.fakes.world.requests[letter.person].values()
    assert request.cards == (1,) and not hall.fakes.world.testimonies[letter.person]
    (consent,) = hall.fakes.world.consents[letter.person].values()
    assert not consent.yeses


def test_whoever_is_known_gets_the_same_answer_and_another_number(hall: Hall, eve: Visitor) -> None:
    hall.fakes.consents.name(ADA, an_identity(mail="ada@example.org"))
    ada = [("name", "Ada Lovelace"), ("mail", "ada@example.org"), ("adult", "yes")]

    new, known, again = sign_up(eve), sign_up(eve, *ada), sign_up(eve, *ada)

    assert new.status == known.status == again.status == 200
    pages = [said.text for said in (new, known, again)]
    numbered = [p.replace(f"number={n}", "").replace(f">{n}<", "") for n, p in enumerate(pages, 1)]
    assert len(set(numbered)) == 1
    assert len(hall.fakes.world.people) == 2
    (request,) = (one for one in hall.fakes.world.requests[ADA].values() if one.cards)
    assert request.cards == (2, 3) and len(letters(hall)) == 3


def test_two_who_share_an_address_are_two(hall: Hall, eve: Visitor) -> None:
    sign_up(eve)
    sign_up(eve, ("name", "Bob Moore"), ("mail", "eve@example.org"), ("adult", "yes"))

    assert len({letter.person for letter in letters(hall)}) == 2


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ((("name", " "), ("mail", "eve@example.org"), ("adult", "yes")), "name-error"),
        ((("name", "Eve"), ("mail", "eve"), ("adult", "yes")), "mail-error"),
        ((("name", "Eve"), ("mail", "eve@example.org")), "adult-error"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    hall: Hall, eve: Visitor, fields: tuple[tuple[str, str], ...], wrong: str
) -> None:
    page = sign_up(eve, *fields)

    assert page.status == 422 and f'id="{wrong}"' in page.text and letters(hall) == []


def test_a_form_that_stood_open_for_hours_is_sent_once_more(hall: Hall, eve: Visitor) -> None:
    (form,) = forms_in(eve.go(AT).text)
    hall.fakes.clock.step(timedelta(hours=3))

    page = eve.submit(form, EVE)

    assert page.status == 422 and "Eve Moore" in page.text and letters(hall) == []


@pytest.mark.parametrize("path", [f"/q/{'n' * 43}", "/q/x%3Cscript", f"/q/{'n' * 5000}"])
def test_codes_that_nobody_made_and_that_have_ended_look_alike(
    hall: Hall, eve: Visitor, path: str
) -> None:
    """R48."""
    unknown = eve.go(path)
    hall.fakes.clock.step(40 * DAY)
    ended = eve.go(AT)
    posted = eve.send("POST", AT, EVE)

    assert unknown.status == ended.status == posted.status == 404
    assert "<script>alert" not in unknown.text and ended.text == posted.text


def test_a_code_that_was_withdrawn_opens_nothing(hall: Hall, eve: Visitor) -> None:
    code = hall.fakes.world.codes[TokenHash(token_hash(CODE))]
    (form,) = forms_in(eve.go(AT).text)
    put(hall.fakes.world, code.withdrawn(at=hall.fakes.clock.now()))

    assert eve.submit(form, EVE).status == 404 and letters(hall) == []


def test_a_mailbox_is_not_filled_by_others(hall: Hall, eve: Visitor) -> None:
    answers = [sign_up(eve).status for _ in range(4)]

    assert answers == [200, 200, 200, 429] and len(letters(hall)) == 3


def test_a_form_of_another_site_is_refused(hall: Hall, eve: Visitor) -> None:
    elsewhere = {"origin": "https://evil.example", "sec-fetch-site": "cross-site"}
    kind = {"content-type": "application/x-www-form-urlencoded"} | elsewhere

    assert eve.send("POST", AT, EVE, headers=kind).status == 403 and letters(hall) == []


def test_a_card_is_a_number(eve: Visitor) -> None:
    assert {eve.go(f"{AT}/card?number={one}").status for one in ("0", "x", "1000000")} == {400}
