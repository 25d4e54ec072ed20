"""`quitclaim search`: read a folder for whoever was erased in the demo's story, file by file."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any, Final

from cli import CommandError
from cli.erased import undeclared, words_to_search
from local.places import DEMO, DEMO_STATE
from local.searching import hits_in

_BOOK: Final = DEMO / "story.json"


def add_to(commands: Any) -> None:
    about = "read every file of a folder for whoever was erased in a story, whatever wraps it"
    parser: ArgumentParser = commands.add_parser("search", help=about, description=about)
    parser.add_argument("folder", type=Path, nargs="?", default=DEMO_STATE)
    parser.add_argument("--story", type=Path, default=_BOOK, help="story.json (%(default)s)")


def run(arguments: Namespace) -> int:
    """0 only where nothing is left but what is declared."""
    if not arguments.folder.is_dir():
        raise CommandError(f"{arguments.folder} is no folder: make demo makes one")
    words, residue = _told(arguments.story)
    sought, left = words_to_search(words, residue), 0
    for hit in undeclared(hits_in(arguments.folder, sought), residue):
        # Which word it is would be one more place that it stands in.
        print(" in ".join((hit.place, *hit.through)))
        left += 1
    print(f"{len(sought)} words were sought; left, and not declared: {left}")
    return 1 if left else 0


def _told(book: Path) -> tuple[list[str], list[dict[str, Any]]]:
    try:
        said = json.loads(book.read_text(encoding="utf-8"))
        return said["erased_words"], said["declared_residue"]
    except (OSError, ValueError, KeyError) as error:
        raise CommandError(
            f"{book} is no story that came to its end: make demo tells one"
        ) from error
