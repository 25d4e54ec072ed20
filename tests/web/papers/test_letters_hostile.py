"""Names and fields come from anywhere: no letter is turned, broken or added to by one (R48)."""

import unicodedata
from itertools import product

import pytest

from quitclaim.ports.mail import Letter, Mailing
from tests.builders.asking import a_controller, an_identity
from tests.web.papers.cases import STATIONERY, a_draft
from tests.web.papers.sheets import read

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=https://evil.example/x.png>',
    "Ada\u202eecalevoL",
    "Ada\r\nBcc: everybody@example.org",
    "Ada\u2028\u2029\x85\x0b\x0c\x1cLovelace",
    "Ada\x00\x1b[31m\u200b\ufeff\u2066",
    "{name} {controller.__class__}",
    "{{ 7 * 7 }} {% raw %}",
    "\ud800 half a sign",
    "x" * 300,
    "أليس",
)
EVERY = tuple(product(HOSTILE, Letter))


def _letter(hostile: str, letter: Letter) -> Mailing:
    return STATIONERY.letter(
        a_draft(
            letter,
            reader=an_identity(hostile, mail=hostile),
            about=an_identity(hostile),
            controller=a_controller(name=hostile, address=hostile, contact=hostile),
        )
    )


@pytest.mark.parametrize(("hostile", "letter"), EVERY)
def test_headers_have_one_line_and_no_sign_that_nobody_sees(hostile: str, letter: Letter) -> None:
    mailing = _letter(hostile, letter)
    plain = STATIONERY.letter(a_draft(letter))

    assert mailing.subject == plain.subject
    for header in (mailing.subject, mailing.to):
        assert not any(unicodedata.category(sign)[0] == "C" for sign in header)
        assert len(header.splitlines()) == 1


@pytest.mark.parametrize(("hostile", "letter"), EVERY)
def test_nothing_in_it_is_run_fetched_turned_or_hidden(hostile: str, letter: Letter) -> None:
    mailing = _letter(hostile, letter)

    sheet, ours = read(mailing.html), read(STATIONERY.letter(a_draft(letter)).html)

    assert sheet.unclosed == []
    assert sheet.tags == ours.tags | {"bdi"}
    assert sheet.all_of("href") == ours.all_of("href")
    for part in (mailing.text, mailing.html):
        part.encode()
        hidden = {sign for sign in part if unicodedata.category(sign) in {"Cc", "Cf"}}
        assert hidden <= {"\n"}


@pytest.mark.parametrize("letter", Letter)
def test_a_name_keeps_its_line_and_its_direction_to_itself(letter: Letter) -> None:
    mailing = _letter("Ada\r\nBcc: everybody@example.org", letter)

    assert "\nBcc" not in mailing.text
    assert "Dear <bdi>Ada Bcc: everybody@example.org</bdi>," in mailing.html


def test_a_name_of_nothing_visible_is_not_greeted() -> None:
    mailing = STATIONERY.letter(a_draft(reader=an_identity("\u202e\u200b")))

    assert mailing.text.startswith("Good day,\n")


def test_an_address_on_several_lines_becomes_one() -> None:
    controller = a_controller(address="Fair Society\n\n 1 Fair Street\r\n10115 Berlin\n")

    mailing = STATIONERY.letter(a_draft(controller=controller))

    assert "Fair Society, 1 Fair Street, 10115 Berlin" in " ".join(mailing.text.split())


def test_joiners_that_scripts_need_stay() -> None:
    name = "می\N{ZERO WIDTH NON-JOINER}خواهم"

    assert name in STATIONERY.letter(a_draft(reader=an_identity(name))).text
