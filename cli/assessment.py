"""`quitclaim assessment`: drafted, shown, approved by its hash, and whether it counts (R43)."""

import tomllib
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from cli import CommandError
from cli.deployment import add_choice, chosen
from cli.import_door import Door
from cli.machine_doors import add_token, door_of, fine

# Beside 1, for what stopped it: it went through, and nothing is recognised by it.
COUNTS_NOT: Final = 3
_API: Final = "/api/recognition/assessment"
_SCOPES: Final = "approve_assessment"
_TO_FILL_IN: Final = """\
# What only people can judge. What is deployed is added by itself.
language = "en"            # of the document: nl, en, de or fr
purpose = ""               # why people are to be recognised
necessity = ""             # why nothing milder does
proportionality = ""       # why it weighs more than the intrusion
alternatives = ""          # what happens to whoever says no
classification = ""        # why so many people confirm a match (AI Act, article 14(5))
categories = []            # "public", "member", "employee", "pupil"
largest_gallery = 50       # compared with at once, at most
miss_percent = ""          # declared; empty: as the model pack says
confirmations = 2          # 1 or 2 different people confirm a match
until = ""                 # the last day, such as 2027-05-31; a year on at most
"""


def add_to(commands: Any) -> None:
    about = "the impact assessment that recognition needs: draft, show, approve, status"
    parser: ArgumentParser = commands.add_parser("assessment", help=about, description=about)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    status = verbs.add_parser("status", help="whether it counts now, line by line")
    draft = verbs.add_parser("draft", help="the document of your words; or a file to fill in")
    draft.add_argument("words", type=Path, help="a TOML file; where there is none, it is begun")
    draft.add_argument("--out", type=Path, help="where the document goes; else it is printed")
    show = verbs.add_parser("show", help="the document of one version, as it was approved")
    show.add_argument("version", type=int)
    show.add_argument("--out", type=Path, help="where the document goes; else it is printed")
    approve = verbs.add_parser("approve", help="exactly the document of this hash")
    approve.add_argument("words", type=Path, help="the TOML file it was drafted from")
    approve.add_argument("--document", required=True, help="the hash that draft printed")
    for one in (status, draft, show, approve):
        add_token(one)
        add_choice(one)


def run(arguments: Namespace) -> int:
    if arguments.verb == "draft" and not arguments.words.exists():
        return _begin(arguments.words)
    with chosen(arguments) as deployment:
        door = door_of(arguments, deployment, who="the assessment needs", scopes=_SCOPES)
        return acted(arguments, door)


def acted(arguments: Namespace, door: Door) -> int:
    match arguments.verb:
        case "status":
            told = fine(door.get(_API))
            print("\n".join(status_of(told)))
            return 0 if told["counts"] else COUNTS_NOT
        case "draft":
            told = _drafted(door, arguments.words)
            _put(told["text"], arguments.out)
            print(f"document {told['document']}")
            return 0
        case "show":
            _put(fine(door.get(f"{_API}/{arguments.version}"))["text"], arguments.out)
            return 0
        case _:
            return _approve(arguments, door)


def status_of(told: Any) -> Iterator[str]:
    """Ids and words of the domain only."""
    if told["deployed"] is None:
        yield "recognition is not deployed here: docs/recognition.md says how"
    for one in told["versions"]:
        yield f"version {one['version']}  {one['starts_at']} until {one['until']}"
    for one in told["lines"]:
        state = "differs" if one["differs"] else "as approved"
        yield f"{one['line']}  {state}: approved {one['approved']}, now {one['now']}"
    yield "it counts" if told["counts"] else "nothing is recognised by it"


def _approve(arguments: Namespace, door: Door) -> int:
    drafted = _drafted(door, arguments.words)
    if drafted["document"] != arguments.document:
        raise CommandError("the document reads otherwise now: draft it again, and read it")
    said = _words(arguments.words) | {
        "document": drafted["document"],
        "version": drafted["version"],
    }
    told = fine(door.post(_API, said, key=str(uuid4())))
    print(f"version {told['version']} is in force until {told['until']}")
    return 0


def _drafted(door: Door, file: Path) -> Any:
    return fine(door.post(f"{_API}/draft", _words(file), key=str(uuid4())))


def _words(file: Path) -> dict[str, Any]:
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error
    except ValueError as error:
        raise CommandError(f"{file}: {error}") from error
    # A day may stand there without quotes.
    return {name: _plain(value) for name, value in said.items()}


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | int | list) else str(value)


def _begin(file: Path) -> int:
    file.write_text(_TO_FILL_IN, encoding="utf-8")
    print(f"{file}: fill it in, and run the same command again")
    return 0


def _put(text: str, file: Path | None) -> None:
    if file is None:
        print(text)
    else:
        file.write_bytes(text.encode())
        print(f"{file}: the document")
