"""A soak that cannot fail shows nothing: each promise is broken here once, and told."""

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from cli.story import BrokenPromiseError
from tests.soak import __main__ as soak
from tests.soak.progress import Progress


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Two soaks instead of ours, one of which sees a promise broken."""
    ran: list[str] = []

    def breaks(*, is_quick: bool, say: Callable[[str], None]) -> dict[str, dict[str, int]]:
        say("a kill")
        ran.append("kills" + " quickly" * is_quick)
        raise BrokenPromiseError("seed 7: a picture is gone")

    def holds(*, is_quick: bool, say: Callable[[str], None]) -> dict[str, dict[str, int]]:
        say("a file")
        ran.append("hostile" + " quickly" * is_quick)
        return {"hostile files": {"files": 3}}

    modules = {"kills": SimpleNamespace(NAME="kills", run=breaks)}
    modules |= {"hostile": SimpleNamespace(NAME="hostile", run=holds)}
    monkeypatch.setattr(soak, "soaks", lambda: modules)
    monkeypatch.setattr(soak, "BOOK", tmp_path / "book.json")
    monkeypatch.setattr(soak, "SCRATCH", tmp_path / "scratch.json")
    return ran


def test_a_broken_promise_is_told_and_stops_no_other_soak(ran: list[str], tmp_path: Path) -> None:
    assert soak.main([]) == "kills: seed 7: a picture is gone"

    assert ran == ["kills", "hostile"]
    book = json.loads((tmp_path / "book.json").read_text())
    assert book["hostile files"]["figures"] == {"files": 3}


def test_names_choose_and_a_quick_round_leaves_the_book_alone(
    ran: list[str], tmp_path: Path
) -> None:
    assert soak.main(["--quick", "hostile"]) is None

    assert ran == ["hostile quickly"]
    assert not (tmp_path / "book.json").exists()
    assert "hostile files" in json.loads((tmp_path / "scratch.json").read_text())


def test_an_unknown_name_is_told_with_those_there_are(ran: list[str]) -> None:
    assert soak.main(["kill"]) == "no soak is called kill: kills, hostile"
    assert ran == []


def test_every_soak_is_found() -> None:
    known = soak.soaks()

    assert known.keys() >= {"histories", "hostile", "kills"}
    # What a part of one imports, or calls its own, makes no soak of it.
    assert all(name.islower() and callable(one.run) for name, one in known.items())


def test_a_soak_goes_on_where_it_stopped_until_what_it_is_about_changes(tmp_path: Path) -> None:
    code = tmp_path / "code"
    (code / "parts").mkdir(parents=True)
    (code / "parts" / "one.py").write_text("1")
    place = tmp_path / "build"
    Progress("kills", code=[code], place=place).keep("story", {"kills": 3})

    assert Progress("kills", code=[code], place=place).kept("story") == {"kills": 3}
    assert Progress("hostile", code=[code], place=place).kept("story") is None
    (code / "parts" / "one.py").write_text("2")
    assert Progress("kills", code=[code], place=place).kept("story") is None


def test_a_small_round_begins_anew(tmp_path: Path) -> None:
    progress = Progress("kills", code=[], place=tmp_path)
    progress.keep("story", {"kills": 3})

    progress.forget()

    assert progress.kept("story") is None
    assert list(progress.place.iterdir()) == []
