"""The mutation run judges the tests, so it has to plant what it says, and only that."""

import ast
from pathlib import Path

import pytest

from tests.mutants.ledger import Ledger
from tests.mutants.sites import mutants_of, planted


@pytest.mark.parametrize(
    ("sound", "faulty"),
    [
        ("at >= until", ["at > until"]),
        ("a and b", ["a or b", "b", "a"]),
        ("not a", ["a"]),
        ("x = any(faces)", ["x = all(faces)"]),
        ("{a, b}", ["{b}", "{a}"]),
        ("x = 'given'", ["x = 'given_'"]),
        ("x = 'for the reader'", []),
        ("x = 1 if a else 2", ["x = 2 if a else 1", "x = 2 if a else 2", "x = 1 if a else 3"]),
        ("x: 'Name' = True", ["x: 'Name' = False"]),
        ("Id = NewType('Id', str)", []),
        ("Answer = Yes | No", []),
        ("if a:\n    raise Refused(1)", ["if not a:\n    raise Refused(1)", "if a:\n    pass"]),
        ("for a in b:\n    continue", ["for a in b:\n    pass"]),
    ],
)
def test_each_fault_is_one_small_change(tmp_path: Path, sound: str, faulty: list[str]) -> None:
    source = tmp_path / "rule.py"
    source.write_text(sound)

    mutants = [ast.unparse(planted(mutant)) for mutant in mutants_of(source)]

    assert mutants == faulty


def test_an_answer_is_kept_until_what_it_rests_on_changes(tmp_path: Path) -> None:
    source = tmp_path / "rule.py"
    source.write_text("a < b")
    (mutant,) = mutants_of(source)
    ledger = Ledger(tmp_path / "build" / "mutants.json")
    ledger.note(mutant, None)

    figures = ledger.save([mutant])
    again = Ledger(tmp_path / "build" / "mutants.json")

    assert figures == {"mutants": 1, "killed": 0, "timed_out": 0, "score_percent": 0.0}
    assert again.knows(mutant)
    again.note(mutant, "tests/unit/test_rule.py::test_that_is_not_there_any_more")
    again._tests = "other tests"  # noqa: SLF001 - as after an edit
    assert not again.knows(mutant)
