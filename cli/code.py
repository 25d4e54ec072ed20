"""`quitclaim code ROLE`: what the authenticator of a member of the demo shows now."""

import argparse
from pathlib import Path
from typing import Any

from cli import CommandError
from cli.deployment import HELP, running
from cli.staff import remembered
from quitclaim.domain.organisation.roles import StaffRole


def add_to(commands: Any) -> None:
    parser: argparse.ArgumentParser = commands.add_parser(
        "code", help="show the code of the second factor of one of the demo's members"
    )
    parser.add_argument("role", choices=[role.value for role in StaffRole])
    parser.add_argument("--data", type=Path, help=HELP)


def run(arguments: argparse.Namespace) -> int:
    member = remembered(running(arguments.data).places, StaffRole(arguments.role))
    if member is None:
        raise CommandError("nobody of that role has signed in here: make demo")
    print(member.code)
    return 0
