"""What is measured against a peer is told in one table."""

import importlib
import json
import pkgutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import bench
from tests.bench import against
from tests.bench.against import Against, rows_of, tabulate
from tests.house.sizes import REPOSITORY
from tests.measurements import Figure

KNOWN = (
    Against(name="C0 half", ratio="ratio", aim=2, guard="the same answer"),
    Against(name="C0 of a peer that is not here", ratio="other_ratio", aim=2, guard="likewise"),
)
FIGURES: Mapping[str, Figure] = {
    "ratio": 1.9,
    "ours_ms_median": 10,
    "theirs_ms_median": 19,
    "peer": "1.2.3",
    "pairs": 7,
}


def test_a_row_says_what_was_aimed_at_and_reached() -> None:
    (row,) = rows_of(KNOWN, FIGURES)

    assert row == {
        "name": "C0 half",
        "ours": 10,
        "peer": 19,
        "ratio": 1.9,
        "aim": 2,
        "is_reached": False,
        "guard": "the same answer",
        "versions": {"peer": "1.2.3"},
    }


def test_a_later_run_takes_the_place_of_an_earlier_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "build" / "bench.json"
    monkeypatch.setattr(against, "TABLE", table)

    tabulate([*rows_of(KNOWN, FIGURES), {**next(rows_of(KNOWN, FIGURES)), "name": "C1"}])
    tabulate([*rows_of(KNOWN, {**FIGURES, "ratio": 2.0})])

    kept = json.loads(table.read_text(encoding="utf-8"))
    assert [(row["name"], row["is_reached"]) for row in kept] == [("C0 half", True), ("C1", False)]
    assert "C0 half: 2.0x of 2x, reached; the same answer" in capsys.readouterr().out


def test_the_figures_that_benches_name_are_those_that_they_measure() -> None:
    """As far as the book has them."""
    book = json.loads((REPOSITORY / "docs" / "measurements.json").read_text(encoding="utf-8"))
    modules = [one.name for one in pkgutil.iter_modules(bench.__path__, f"{bench.__name__}.")]
    checked = 0
    for name in modules:
        module = importlib.import_module(name)
        known = getattr(module, "AGAINST", ())
        if known and module.NAME in book:
            checked += len([*rows_of(known, book[module.NAME]["figures"])])
    assert checked > 3
