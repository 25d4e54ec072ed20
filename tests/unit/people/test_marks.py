"""By what somebody on record is found again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.people.marks import LONGEST_ADDRESS, has_unseen, is_address, mark_of


@pytest.mark.parametrize("mail", ["ADA@Example.org", " ada@example.org ", "\uff41da@example.org"])
def test_an_address_is_the_same_however_it_is_typed(mail: str) -> None:
    assert mark_of("Ada", mail) == mark_of("somebody", "ada@example.org")


def test_only_whoever_has_no_address_is_found_by_her_name() -> None:
    assert mark_of("Zoë  Young", " ") == mark_of("ZOE\u0308 young", "")
    assert mark_of("ada@example.org", "") != mark_of("", "ada@example.org")


@given(st.text(), st.text())
def test_a_mark_of_a_mark_stays(name: str, mail: str) -> None:
    kind, _, folded = mark_of(name, mail).partition("|")
    again = mark_of(folded, "") if kind == "name" else mark_of("", folded)

    assert again == f"{kind}|{folded}"


@pytest.mark.parametrize("text", ["a@b.nl", "o'neil+x@sub.example.org"])
def test_an_address_is_what_a_browser_takes_for_one(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text", ["", "a@b", "a b@c.nl", "a@b.nl\n", "é@b.nl", f"{'a' * LONGEST_ADDRESS}@b.nl"]
)
def test_anything_else_is_none(text: str) -> None:
    assert not is_address(text)


def test_signs_that_nobody_sees_are_found() -> None:
    assert has_unseen("Ada\u202eecalevoL") and has_unseen("a\x00") and not has_unseen("Zoë O'Neil")
