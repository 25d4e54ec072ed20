"""`quitclaim uploader add|revoke`: credentials of their own for whoever uploads (R60)."""

import argparse
from pathlib import Path
from typing import Any

from cli.desk import HELP, running
from local.identity import enrol_uploader, revoke_uploader


def add_to(commands: Any) -> None:
    parser: argparse.ArgumentParser = commands.add_parser(
        "uploader", help="give or end somebody's credentials for uploading"
    )
    parser.add_argument("verb", choices=["add", "revoke"])
    parser.add_argument("name", help="of a-z, 0-9 and -: uploads lie under <name>/<collection>/")
    parser.add_argument("--data", type=Path, help=HELP)


def run(arguments: argparse.Namespace) -> int:
    cloud = running(arguments.data)
    iam, name = cloud.client("iam"), arguments.name
    if arguments.verb == "revoke":
        revoke_uploader(iam, name)
        print(f"{name} uploads no more; what was uploaded stays")
        return 0
    made = enrol_uploader(iam, name, inbox=cloud.inbox)
    print(f"bucket             {cloud.inbox.bucket}")
    print(f"prefix             {name}/<collection>/")
    print(f"access key         {made.access_key}")
    print(f"secret access key  {made.secret_key}")
    print("The secret is not shown again: add the uploader anew if it is lost.")
    return 0
