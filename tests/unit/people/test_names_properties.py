"""R12: what holds of every name, however it is typed."""

# ruff: noqa: RUF001  names as people write them

import unicodedata

from hypothesis import assume, example
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.people.names import is_same_name

LETTERS = "abcdfghjklmnpqrstvwxyz"
# Long enough for every slip that is allowed; no vowel, so that nothing is an accent spelled out.
LONG = st.text(LETTERS, min_size=8, max_size=16)
SHORT = st.text(LETTERS, min_size=1, max_size=3)
NAMES = st.text(
    "AaEeIiOoUuÄäÖöÜüßÉéÇçŁłÑñÅåØøÆæİıŞşΑαΣσςΎύЖжЙйآمح김한太Nn",
    min_size=4,
    max_size=20,
)
BETWEEN = st.text(" '-.,’\t\u00a0\u200b\u200e\u202e\u2066\u2069", max_size=5)


@for_any(NAMES, st.lists(BETWEEN, min_size=20, max_size=20))
@example("ΐİßﬁ", [""] * 20)
def test_no_form_of_the_same_name_is_another(name: str, between: list[str]) -> None:
    """Bidi controls and zero widths among them: nobody sees them."""
    typed = "".join(sign + gap for sign, gap in zip(name, between, strict=False))
    assume(any(sign.isalnum() for sign in name))

    assert is_same_name(typed, name)
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert is_same_name(unicodedata.normalize(form, name), name)
    assert is_same_name(name.casefold(), name.upper())


@for_any(LONG, st.data())
def test_two_letters_left_out_of_a_long_name_are_forgiven(name: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(name) - 1))
    second = data.draw(st.integers(0, len(name) - 2))
    once = name[:first] + name[first + 1 :]
    twice = once[:second] + once[second + 1 :]

    assert is_same_name(once, name)
    assert is_same_name(twice, name)


@for_any(LONG, st.lists(st.integers(0, 7), min_size=3, max_size=3, unique=True))
def test_three_letters_wrong_are_never_forgiven(name: str, places: list[int]) -> None:
    typed = list(name)
    for place in places:
        typed[place] = "e"

    assert not is_same_name("".join(typed), name)


@for_any(SHORT, SHORT)
def test_of_a_short_name_every_letter_counts(typed: str, recorded: str) -> None:
    assert is_same_name(typed, recorded) is (typed == recorded)
