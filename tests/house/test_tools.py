"""A missing tool skips with its reason on a stranger's machine and fails in CI."""

from pathlib import Path

import pytest

from tests import needs
from tests.house.tools import Tool, tools

TOOL = '[press]\ncommand = "no-such-press"\ndebian = "printing-press"\nwhy = "prints quitclaims"\n'


@pytest.fixture(autouse=True)
def one_tool_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "needs.toml").write_text(TOOL)
    monkeypatch.setattr(needs, "tools", lambda: tools(tmp_path / "needs.toml"))


def test_a_stranger_reads_why_a_test_was_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match="printing-press is missing: prints quitclaims"):
        needs.require("press")


def test_ci_skips_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match="printing-press is missing"):
        needs.require("press")


def test_a_name_nobody_declared_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        needs.require("loom")


def test_a_tool_is_a_command_or_a_module() -> None:
    assert Tool(debian="x", why="y", command="sh").is_here
    assert Tool(debian="x", why="y", module="venv").is_here
    assert not Tool(debian="x", why="y", module="no_such_module").is_here


def test_every_tool_says_where_it_comes_from_and_why() -> None:
    assert all(tool.debian and tool.why for tool in tools().values())
    assert all(bool(tool.command) != bool(tool.module) for tool in tools().values())
