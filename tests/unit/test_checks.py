import pytest

from quitclaim.domain.checks import Word, require, require_some, require_text
from quitclaim.domain.errors import ImpossibleValue


class Season(Word):
    SPRING = "spring"
    AUTUMN = "autumn"


def test_a_word_on_the_list_is_read_from_its_slug() -> None:
    assert Season("autumn") is Season.AUTUMN


@pytest.mark.parametrize("word", ["winter", "SPRING", "", " spring"])
def test_a_word_that_is_not_on_the_list_is_refused_by_name(word: str) -> None:
    with pytest.raises(ImpossibleValue) as refusal:
        Season(word)

    assert str(refusal.value) == f"{word!r} is no Season: give one of spring, autumn"


@pytest.mark.parametrize("holds", [True, 1, "yes", ("something",)])
def test_what_holds_is_let_through(holds: object) -> None:
    require(holds, "never said")


@pytest.mark.parametrize("holds", [False, None, "", ()])
def test_what_does_not_hold_is_refused_with_the_remedy(holds: object) -> None:
    with pytest.raises(ImpossibleValue, match=r"^give something else$"):
        require(holds, "give something else")


def test_a_text_says_something() -> None:
    require_text(note="a word", reason=" padded ")


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_an_empty_text_is_refused_by_its_name(text: str) -> None:
    with pytest.raises(ImpossibleValue, match="reason is empty: write at least one word"):
        require_text(note="a word", reason=text)


def test_some_are_at_least_one() -> None:
    require_some(people=["ada"], faces={"f"})


def test_none_at_all_are_refused_by_their_name() -> None:
    with pytest.raises(ImpossibleValue, match="faces is empty: name at least one"):
        require_some(people=["ada"], faces=set())
