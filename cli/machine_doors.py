"""The machine token that somebody handed a command, and the API it opens (R45)."""

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any, Final

from cli import CommandError
from cli.deployment import Deployment
from cli.import_door import Door, Told

TOKEN: Final = "QUITCLAIM_TOKEN"  # noqa: S105  the name of a variable, not a secret


def add_token(parser: ArgumentParser) -> None:
    parser.add_argument("--token-file", type=Path, help=f"with a machine token; else {TOKEN}")


def door_of(arguments: Namespace, deployment: Deployment, *, who: str, scopes: str) -> Door:
    """`who`: needs the token, in the words of the command; `scopes`: that it has to have."""
    try:
        file: Path | None = arguments.token_file
        token = file.read_text(encoding="utf-8") if file else os.environ.get(TOKEN, "")
    except OSError as error:
        raise CommandError(f"{arguments.token_file}: {error.strerror}") from error
    if not token.strip():
        raise CommandError(f"{who} a machine token: --token-file, or {TOKEN}")
    return Door(deployment.site, token.strip(), scopes=scopes)


def fine(told: Told) -> Any:
    if not told.is_fine:
        why = ", ".join(told.reasons) or str(told.status)
        raise CommandError(f"it was refused: {why}")
    return told.body
