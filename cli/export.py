"""`quitclaim export`: an organisation with everything that it has decided, in one folder (R40)."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from cli import CommandError
from cli.deployment import add_choice, chosen
from cli.moving import Folder
from cli.moving_begun import Exported
from cli.moving_out import Exporting
from cli.moving_places import Places
from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.ids import require_uuids


def add_to(commands: Any) -> None:
    about = "the whole organisation in a folder, in the clear; stopped, it goes on"
    parser: ArgumentParser = commands.add_parser("export", help=about, description=about)
    parser.add_argument("folder", type=Path, help="an empty one, on a disk that is encrypted")
    parser.add_argument("--member", required=True, help="in whose name: the id of a member")
    add_choice(parser)


def run(arguments: Namespace) -> int:
    try:
        require_uuids(member=arguments.member)
        folder = Exported(Folder(arguments.folder.resolve()))
        with chosen(arguments) as deployment, folder.held():
            exporting = Exporting(Places(deployment), folder, say=tell)
            counts = exporting(member=arguments.member)
    except (ImpossibleValue, NotFound) as error:
        raise CommandError(str(error)) from error
    print("\n".join(f"{count:>8} {section}" for section, count in counts.items()))
    print(f"The organisation is in {arguments.folder}, in the clear: README.txt says what to do.")
    return 0


def tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
