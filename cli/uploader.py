"""`quitclaim uploader add|revoke`: credentials of their own for whoever uploads (R60)."""

import argparse
from typing import Any, Final

from cli import CommandError
from cli.deployment import Deployment, add_choice, chosen
from local.identity import enrol_uploader, revoke_uploader
from quitclaim.domain.pictures.uploads import IMPORT


def add_to(commands: Any) -> None:
    parser: argparse.ArgumentParser = commands.add_parser(
        "uploader", help="give or end somebody's credentials for uploading"
    )
    parser.add_argument("verb", choices=[*_RUNS])
    parser.add_argument("name", help="of a-z, 0-9 and -: uploads lie under <name>/<collection>/")
    add_choice(parser)


def run(arguments: argparse.Namespace) -> int:
    with chosen(arguments) as deployment:
        _RUNS[arguments.verb](deployment, arguments.name)
    return 0


def _add(deployment: Deployment, name: str) -> None:
    if name == IMPORT:
        raise CommandError(f"{IMPORT} is what `quitclaim import` uploads as: choose another name")
    inbox = deployment.inbox
    made = enrol_uploader(deployment.client("iam"), name, inbox=inbox)
    print(f"bucket             {inbox.bucket}")
    print(f"prefix             {name}/<collection>/")
    print(f"access key         {made.access_key}")
    print(f"secret access key  {made.secret_key}")
    print("The secret is not shown again: add the uploader anew if it is lost.")


def _revoke(deployment: Deployment, name: str) -> None:
    revoke_uploader(deployment.client("iam"), name)
    print(f"{name} uploads no more; what was uploaded stays")


_RUNS: Final = {"add": _add, "revoke": _revoke}
