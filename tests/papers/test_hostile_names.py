"""Nobody's name is markup, hides what stands beside it, or keeps her from her proof (R13)."""

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given as for_any
from hypothesis import settings
from hypothesis import strategies as st

from tests.builders import a_controller
from tests.needs import needs
from tests.papers.deeds import a_deed, a_notice, printed, signed_by
from tests.papers.poppler import files_in, margin_left_in, pdfsig, text_of

pytestmark = needs("poppler")
AS_WRITTEN: Final = {
    "markup": '#eval("1+1") *bold* _soft_ @cite <label> $x^2$ `code` // no \\ # = - + / ~',
    "import": '#import "/etc/passwd": *',
    "quotes": '"}, {"kind": "heading"}',
    "accents": "Zoë Ångström-Łukasiewicz Ñandú",
    "Greek and Cyrillic": "Σωκράτης Ольга",
}
# Told otherwise than written: what no font has is spelled out, what would turn the line is not.
TOLD: Final = {
    "emoji": ("Ada 😀", "Ada [U+1F600]"),
    "Chinese": ("李小龙", "[U+674E][U+5C0F][U+9F99]"),
    "a family in one sign": ("👨\u200d👩", "[U+1F468][U+1F469]"),
    "turned around": ("\u202ead\u202dA", "adA"),
    "breaks": ("Ada\n\n= Lovelace\t\x00", "Ada = Lovelace"),
    "half a sign": ("Ada \ud800Lovelace", "Ada Lovelace"),
    "signs that no one font has together": ("Bob \u294c\u0246\u1def", "Bob [U+294C]\u0246[U+1DEF]"),
}


@pytest.mark.parametrize("name", AS_WRITTEN.values(), ids=AS_WRITTEN)
def test_a_name_is_shown_as_it_is_written(name: str) -> None:
    pdf = printed(signed_by(name))

    assert text_of(pdf).count(name) == 3  # asked, answered, typed
    assert pdfsig(pdf).holds


@pytest.mark.parametrize(("name", "told"), TOLD.values(), ids=TOLD)
def test_a_name_that_cannot_be_shown_is_told(name: str, told: str) -> None:
    pdf = printed(signed_by(name))

    assert text_of(pdf).replace("\u200d", "").count(told) == 3
    assert pdfsig(pdf).holds


def test_a_name_from_right_to_left_turns_nothing_else() -> None:
    text = text_of(printed(signed_by("محمد بن سلمان")))

    assert "محمد" in text and "سلمان" in text
    assert "answered for herself or himself" in text


@pytest.mark.parametrize("length", [29, 64, 300])
def test_a_name_of_one_long_word_stays_on_the_paper(length: int) -> None:
    pdf = printed(signed_by("W" * length))

    assert text_of(pdf).replace(" ", "").count("W" * length) == 3
    assert margin_left_in(pdf) > 0


def test_a_name_of_ever_other_signs_is_told_in_a_moment() -> None:
    """Each of them would have to be tried: from some number on all are spelled out."""
    name = "".join(map(chr, range(0x4E00, 0x4E00 + 300)))

    assert "[U+4E00]" in text_of(printed(signed_by(name)))


def test_an_organisation_may_be_called_anything_too() -> None:
    deed = a_deed(controller=a_controller(name='#panic("no") 😀 \u202e' + "W" * 300))
    hostile = replace(deed, notice=a_notice(controller=deed.controller))

    pdf = printed(hostile)

    assert '#panic("no") [U+1F600]' in text_of(pdf)
    assert files_in(pdf)["notice.html"] == hostile.notice
    assert pdfsig(pdf).holds


@settings(max_examples=15)
@for_any(name=st.text(min_size=1, max_size=40).filter(str.strip))
def test_any_name_is_printed_and_sealed(name: str) -> None:
    assert pdfsig(printed(signed_by(name))).holds
