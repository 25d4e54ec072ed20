"""Finds the command among the modules of this package, and runs it."""

import importlib
import os
import pkgutil
import sys
from argparse import REMAINDER, ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Final

import cli
from cli import CommandError
from local.errors import CloudError

Run = Callable[[Namespace], int]

_INTERRUPTED: Final = 130
_ADDS: Final = "def add_to("


def main(arguments: Sequence[str] | None = None) -> int:
    about = "The image library that knows who said yes."
    parser = ArgumentParser(prog="quitclaim", description=about)
    runs = _commands(parser)
    chosen = parser.parse_args(arguments)
    try:
        return runs[chosen.command](chosen)
    except (CommandError, CloudError) as error:
        print(f"quitclaim: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read along, `head` perhaps, has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED


def _commands(parser: ArgumentParser) -> dict[str, Run]:
    """Let each module add itself; whatever names appear then are run by it."""
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    runs: dict[str, Run] = {}
    for name, found in _modules():
        if isinstance(found, ImportError):
            absent = commands.add_parser(name, help=f"not here, as {found.name} is missing")
            # Whatever was asked of it, the answer is the same.
            absent.add_argument("anything", nargs=REMAINDER)
            runs[name] = _missing(name, found)
        else:
            before = set(commands.choices)
            found.add_to(commands)
            runs |= dict.fromkeys(set(commands.choices) - before, found.run)
    return runs


def _modules() -> Iterator[tuple[str, ModuleType | ImportError]]:
    for found in pkgutil.iter_modules(cli.__path__):
        source = Path(cli.__path__[0]) / f"{found.name}.py"
        # Looked for in the text, so that what only helps commands is not loaded for nothing.
        if found.name.startswith("_") or _ADDS not in source.read_text(encoding="utf-8"):
            continue
        try:
            yield found.name, importlib.import_module(f"cli.{found.name}")
        except ImportError as error:
            # `doctor` has to run on a machine where something is missing: it says what.
            yield found.name, error


def _missing(name: str, error: ImportError) -> Run:
    def run(_arguments: Namespace) -> int:
        raise CommandError(f"{name} needs {error.name}, which is missing: quitclaim doctor")

    return run


if __name__ == "__main__":
    sys.exit(main())
