"""R12: a hurried hand is forgiven, whoever does not know the name is not."""

import pytest

from quitclaim.domain.people.names import is_same_name

ADA = "Ada Lovelace"


@pytest.mark.parametrize(
    "typed",
    [
        *("Ada Lovelac", "Ada Lovvelace", "Ada Lovelsce", "Ada Lvoelace", "Ada Lovleae"),
        *("Ada Lowelase", "Ada Lvelae", "Adda Loovelace", "dAa Lovelcae", "xAda Lovelacey"),
        "da Lovelaec",
    ],
)
def test_a_letter_may_be_wrong_missing_too_many_or_out_of_place(typed: str) -> None:
    assert is_same_name(typed, ADA)


@pytest.mark.parametrize(
    "typed",
    ["Ada Lovel", "Ada Byron", "da Lovlac", "Ada Lovelace xyz", "Ada okvelaxe", "Ada klvelaxe"],
)
def test_three_slips_are_somebody_else(typed: str) -> None:
    assert not is_same_name(typed, ADA)


@pytest.mark.parametrize(
    ("typed", "recorded", "is_hers"),
    [
        ("Jon", "Jan", False),
        ("Ja", "Jan", False),
        ("Jann", "Jan", False),
        ("Anne", "Anna", True),
        ("Ann", "Anna", True),
        ("Aenn", "Anna", False),
        ("Nora Bo", "Nora Bi", True),
        ("Nola Bo", "Nora Bi", False),
        ("Nola Boy", "Nora Bim", False),
        ("Nola Bim", "Nora Bin", False),
        ("Nola Bind", "Nora Bins", True),
        ("Zo", "Zoe", False),
        ("Maria Sibyla Merien", "Maria Sibylla Merian", True),
        ("Mara Sibyla Merien", "Maria Sibylla Merian", False),
    ],
)
def test_a_slip_needs_four_letters_and_two_need_eight(
    typed: str, recorded: str, *, is_hers: bool
) -> None:
    """The letters of the name on record, whatever is typed."""
    assert is_same_name(typed, recorded) is is_hers


@pytest.mark.parametrize(
    "typed", ["", " ", "...", "\u202e", "test", "John Doe", "Fair Society", "x", "ada@example.org"]
)
@pytest.mark.parametrize("recorded", [ADA, "Jan", "王伟", "김하늘"])
def test_a_robot_that_fills_in_every_form_does_not_guess_it(typed: str, recorded: str) -> None:
    assert not is_same_name(typed, recorded)


@pytest.mark.parametrize("recorded", ["", " ", "!?", "\u2066\u2069"])
@pytest.mark.parametrize("typed", ["", " ", "!?", "Ada"])
def test_nothing_is_nobodys_name(typed: str, recorded: str) -> None:
    assert not is_same_name(typed, recorded)


def test_whoever_types_another_name_that_stands_on_the_page_is_not_taken_for_her() -> None:
    """A guardian's page names the child, and the two may be as close as two slips."""
    mother, child = "Maria Mitchell", "Mia Mitchell"

    assert is_same_name(child, mother)
    assert not is_same_name(child, mother, shown=child)
    assert not is_same_name("MIA MITCHELL", mother, shown=child)
    assert is_same_name("Mara Mitchell", mother, shown=child)
    assert is_same_name(mother, mother, shown=child)
    assert not is_same_name("John Doe", mother, shown=child)


def test_a_mother_and_a_daughter_of_one_name_both_sign_with_it() -> None:
    assert is_same_name("Maria Mitchell", "Maria Mitchell", shown="maria mitchell")
