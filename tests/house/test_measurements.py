import json
from pathlib import Path

from tests.measurements import record


def test_a_figure_names_the_commit_machine_and_day_it_comes_from(tmp_path: Path) -> None:
    book = tmp_path / "measurements.json"

    record("verdict", {"p50_ms": 0.2}, book=book)

    entry = json.loads(book.read_text())["verdict"]
    assert entry["figures"] == {"p50_ms": 0.2}
    assert entry.keys() == {"commit", "date", "figures", "machine", "python"}
    assert entry["machine"].keys() == {"cores", "cpu", "memory_gib"}


def test_measuring_again_replaces_that_figure_and_leaves_the_others(tmp_path: Path) -> None:
    book = tmp_path / "docs" / "measurements.json"
    record("verdict", {"p50_ms": 0.2, "p99_ms": 0.4}, book=book)
    record("import", {"ms": 200}, book=book)

    record("verdict", {"p50_ms": 0.3}, book=book)

    entries = json.loads(book.read_text())
    assert {name: entry["figures"] for name, entry in entries.items()} == {
        "import": {"ms": 200},
        "verdict": {"p50_ms": 0.3},
    }
