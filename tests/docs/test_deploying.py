"""docs/deploying.md: `make soak ARGS=commands` types its blocks; here, that they can be typed."""

import re
import shlex

import pytest

from cli.__main__ import main
from infra.config import Stage
from tests.house.sizes import REPOSITORY
from tests.soak.commands_page import PAGE, blocks, variables

USED = re.compile(r"\$(\w+)")
LINK = re.compile(r"\]\(([^)#:]+)\)")
OWN = re.compile(r"^\.venv/current/bin/(.*)$", re.MULTILINE)


def test_the_sections_follow_the_life_of_a_deployment() -> None:
    assert list(blocks()) == [
        "Say once",
        "Prepare",
        "Deploy",
        "Let people in",
        "Change",
        "Remove",
    ]


def test_whatever_a_block_uses_was_said_once() -> None:
    used = {name for block in blocks().values() for name in USED.findall(block)}

    assert used - {"HOME"} <= variables()
    assert f"stage={Stage.TRIAL}" in blocks()["Say once"]


def test_every_command_is_one_of_ours() -> None:
    commands = [shlex.split(line) for block in blocks().values() for line in OWN.findall(block)]
    cdk = {command[3] for command in commands if command[1:3] == ["-m", "infra.cdk"]}
    ours = [command[1:] for command in commands if command[0] == "quitclaim"]

    assert cdk == {"bootstrap", "deploy", "diff", "destroy"}
    assert [command[:2] for command in ours] == [
        ["models", "fetch"],
        ["doctor", "--aws"],
        ["member", "add"],
        ["uploader", "add"],
    ]
    for command in ours:
        with pytest.raises(SystemExit) as ended:
            main([*command, "--help"])
        assert ended.value.code == 0


def test_every_link_leads_somewhere() -> None:
    links = LINK.findall(PAGE.read_text(encoding="utf-8"))

    assert links and [link for link in links if not (PAGE.parent / link).exists()] == []


def test_the_command_line_is_pinned_by_hash_and_names_no_address() -> None:
    lock = (REPOSITORY / "infra" / "cdk" / "package-lock.json").read_text(encoding="utf-8")

    assert '"version": "2.' in lock and '"integrity": "sha512-' in lock
    assert "://" not in lock and "resolved" not in lock
