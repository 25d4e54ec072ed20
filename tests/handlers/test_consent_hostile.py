"""Whatever anybody sends to the public pages: a refusal, never our fault, and nothing in logs."""

import pytest

from tests.builders import ADA, CONSENT
from tests.handlers.form_reading import forms_in
from tests.handlers.haunted import HOSTILE
from tests.handlers.links import NAME, Hall
from tests.handlers.markup import markup_of
from tests.handlers.visitors import Visitor

YES = f"box.{CONSENT}.website"
ACTS = ("/c/sign", "/c/withdraw", "/c/narrow")


@pytest.fixture
def ada(hall: Hall) -> Visitor:
    visitor = Visitor(hall)
    visitor.open()
    return visitor


def pairs_of(ada: Visitor, **changed: str) -> list[tuple[str, str]]:
    (form,) = forms_in(ada.go().text)
    fields = dict(form.hidden) | {YES: "yes", "name": NAME, "act": "sign"}
    return [*(fields | changed).items()]


@pytest.mark.parametrize(
    "changed",
    [
        {"name": f"{NAME}\u202e"},
        {"name": f"{NAME}\x00"},
        {"name": "A" * 10_000},
        {"name": f"\ufeff{NAME}"},
        {"reason": "no\x1b[31m", "act": "refuse"},
        {"reason": "n" * 10_000, "act": "refuse"},
        {"nonce": "n" * 10_000},
        {"document": "../../etc/passwd"},
        {"act": "enrol"},
        {"act": ""},
        {YES: "on"},
        {"box": "yes"},
        {"box..website": "yes"},
        {f"box.{CONSENT}.press": "yes"},
        {f"box.{CONSENT}.recognised": "yes"},
        {f"box.{ADA}.website": "yes"},
        {f"box.{CONSENT}.<b>": "yes"},
        {"keep.website": "yes"},
        {"consent": CONSENT},
        {"is_admin": "1"},
    ],
    ids="+".join,
)
def test_what_no_page_of_ours_sends_is_refused(
    hall: Hall, ada: Visitor, changed: dict[str, str]
) -> None:
    pairs, before = pairs_of(ada, **changed), hall.state()

    said = ada.send("POST", "/c/sign", pairs)

    assert 400 <= said.status < 500 and hall.state() == before
    assert "etc/passwd" not in said.text and "\u202e" not in said.text
    assert markup_of(said.text).active == []


@pytest.mark.parametrize("twice", [YES, "name", "act", "nonce", "document", "reason"])
def test_a_field_that_comes_twice_is_refused(hall: Hall, ada: Visitor, twice: str) -> None:
    pairs, before = pairs_of(ada, reason="none"), hall.state()

    said = ada.send("POST", "/c/sign", [*pairs, (twice, dict(pairs)[twice])])

    assert said.status == 400 and hall.state() == before


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(hall: Hall, ada: Visitor, words: str) -> None:
    said = ada.send("POST", "/c/sign", pairs_of(ada, name=words, reason=words))

    found, before = markup_of(said.text), hall.state()
    assert said.status == 422 and hall.state() == before
    assert "xss" not in found.tags and found.active == []
    assert "xss" not in str(said.headers)
