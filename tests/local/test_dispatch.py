"""A new file in cli/ is a new command; one that cannot be loaded takes no other with it."""

from pathlib import Path

import pytest

import cli
from cli.__main__ import main

GREET = """
from cli import CommandError

def add_to(commands):
    commands.add_parser("greet").add_argument("--rudely", action="store_true")

def run(arguments):
    if arguments.rudely:
        raise CommandError("be polite: leave out --rudely")
    print("hello")
    return 0
"""


@pytest.fixture(autouse=True)
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cli, "__path__", [str(tmp_path)])
    (tmp_path / "greeting.py").write_text(GREET)
    (tmp_path / "helper.py").write_text("raise RuntimeError('nobody asked for this')\n")
    return tmp_path


def test_a_command_adds_itself_under_names_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["greet"]) == 0
    assert capsys.readouterr().out == "hello\n"


def test_a_mistake_is_one_line_that_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["greet", "--rudely"]) == 1
    assert capsys.readouterr().err == "quitclaim: be polite: leave out --rudely\n"


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for asked in (["--help"], ["greet", "--help"]):
        with pytest.raises(SystemExit, match="0"):
            main(asked)

    assert "greet" in capsys.readouterr().out


def test_where_something_is_missing_the_other_commands_run(
    commands: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (commands / "broken.py").write_text("import no_such_module\ndef add_to(commands): ...\n")

    assert main(["greet"]) == 0
    assert main(["broken", "up", "--background"]) == 1
    assert "no_such_module, which is missing: quitclaim doctor" in capsys.readouterr().err
