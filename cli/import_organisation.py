"""`quitclaim import-organisation`: what `quitclaim export` left comes into a deployment (R40)."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any, Final

from cli import CommandError
from cli.deployment import add_choice, chosen
from cli.export import tell
from cli.moving import Folder
from cli.moving_comparing import Came
from cli.moving_in import Importing
from cli.moving_places import Places
from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.ids import require_uuids

_MOST_SAID: Final = 50


def add_to(commands: Any) -> None:
    about = "an exported organisation into an empty deployment; stopped, it goes on"
    parser: ArgumentParser = commands.add_parser(
        "import-organisation", help=about, description=about
    )
    parser.add_argument("folder", type=Path, help="as quitclaim export left it")
    parser.add_argument("--member", required=True, help="in whose name: the id of a member")
    add_choice(parser)


def run(arguments: Namespace) -> int:
    try:
        require_uuids(member=arguments.member)
        with chosen(arguments) as deployment:
            importing = Importing(Places(deployment), Folder(arguments.folder.resolve()), say=tell)
            came = importing(member=arguments.member)
    except (ImpossibleValue, NotFound) as error:
        raise CommandError(str(error)) from error
    return _said(came)


def _said(came: Came) -> int:
    if came.erased:
        print(f"{came.erased} rows of people on the erasure list were left out")
    print(f"{came.verdicts} verdicts on {came.assets} pictures; {len(came.differing)} differ")
    for asset, channel in came.differing[:_MOST_SAID]:
        print(f"{asset} on {channel}: another verdict than where it was exported")
    return 1 if came.differing else 0
