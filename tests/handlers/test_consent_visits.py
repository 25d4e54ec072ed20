"""What a link becomes: ten minutes under a signed cookie, prolonged by looking."""

import pytest

from tests.builders import DAY
from tests.handlers.form_reading import forms_in
from tests.handlers.links import NEVER_MINTED, TOKEN, Hall
from tests.handlers.visitors import Visitor

VISIT = "__Secure-visit"
ADDRESSES = ("/c", f"/c/{TOKEN}", f"/c/{NEVER_MINTED}", "/c/sign", "/c/withdraw", "/c/narrow")


def test_without_a_visit_she_is_asked_to_open_her_link(hall: Hall) -> None:
    said = Visitor(hall).go()

    assert said.status == 403 and "Open the link once more" in said.text
    assert forms_in(said.text) == []


def test_a_visit_ends_and_looking_prolongs_it(hall: Hall) -> None:
    visitor = Visitor(hall)
    visitor.open()

    for _ in range(3):
        hall.fakes.clock.step(DAY / 24 / 60 * 9)
        assert visitor.go().status == 200
    hall.fakes.clock.step(DAY / 24 / 6)

    assert visitor.go().status == 403


@pytest.mark.parametrize(
    "cookie",
    ["", "x", "...", "a.b.c.d", f"{'0' * 64}.9999999999.nothing.", "é.1.nothing.é", "\ud800"],
)
def test_a_visit_we_never_gave_out_is_none(hall: Hall, cookie: str) -> None:
    assert Visitor(hall, {VISIT: cookie}).go().status == 403


def test_a_visit_is_good_for_what_it_says_only(hall: Hall) -> None:
    visitor = Visitor(hall)
    visitor.open()
    token, until, told, signature = visitor.cookies[VISIT].split(".")

    for forged in (
        f"{token}.{int(until) + 60}.{told}.{signature}",
        f"{token}.{until}.given.{signature}",
        f"{'0' * 64}.{until}.{told}.{signature}",
    ):
        assert Visitor(hall, {VISIT: forged}).go().status == 403


def test_a_form_that_is_reloaded_leads_back_to_its_page(hall: Hall) -> None:
    visitor = Visitor(hall)
    visitor.open()

    assert "Do you say yes or no?" in visitor.go("/c/sign").text
