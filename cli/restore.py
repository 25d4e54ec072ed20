"""`quitclaim restore`: what was lost comes back, and nobody who was erased (R37)."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any, Final

from cli import CommandError
from cli.deployment import add_choice, chosen
from cli.restoring import Restoring
from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.ids import MemberId, require_uuids
from quitclaim.usecases.replay_erasures import Replayed

_ABOUT: Final = "bring back what was lost, and nobody who was erased"
# Recovery makes a table of another name, beside the one that is read.
_TABLES: Final = ("people_table", "library_table", "hooks_table")


def add_to(commands: Any) -> None:
    parser: ArgumentParser = commands.add_parser("restore", help=_ABOUT, description=_ABOUT)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="WHAT")
    copy = verbs.add_parser("copy", help="copy the keys table, in the place of the last copy")
    keys = verbs.add_parser("keys", help="bring a lost keys table back, without the erased")
    replay = verbs.add_parser("replay", help="erase again whoever is on the erasure list")
    replay.add_argument("--member", required=True, help="in whose name: the id of a member")
    for table in _TABLES:
        option = f"--{table.replace('_', '-')}"
        replay.add_argument(option, help="the recovered one, while another is read")
    log = verbs.add_parser("log", help="let the log go on in a recovered library table")
    log.add_argument("--library-table", required=True, help="the recovered one")
    for one in (copy, keys, replay, log):
        add_choice(one)


def run(arguments: Namespace) -> int:
    with chosen(arguments) as deployment:
        instead = {table: getattr(arguments, table, None) for table in _TABLES}
        restoring = Restoring(deployment, **instead)
        try:
            return _run(arguments, restoring)
        except (ImpossibleValue, NotFound) as error:
            raise CommandError(str(error)) from error


def _run(arguments: Namespace, restoring: Restoring) -> int:
    match arguments.verb:
        case "copy":
            print(f"{restoring.copies().take()} keys are in the copy; none of a template is")
        case "keys":
            print(f"{restoring.keys()()} keys are back; no one is that opens somebody erased")
        case "log":
            print(f"{restoring.carry_log()} rows of the log are in the recovered table")
        case _:
            require_uuids(member=arguments.member)
            replayed = restoring.replay()(member=MemberId(arguments.member))
            print("\n".join(said(replayed)))
            return 1 if replayed.entangled or replayed.unfinished else 0
    return 0


def said(replayed: Replayed) -> Iterator[str]:
    """Counts, and ids of those alone whom somebody has to look at."""
    counts = [count for one in replayed.certificates for count in one.counts]
    found, left = sum(count.found for count in counts), sum(count.left for count in counts)
    again = len(replayed.certificates)
    yield f"{again} erased again: {found} traces found, {left} left as declared"
    held = sum(bool(one.held) for one in replayed.certificates)
    if held:
        yield f"{held} of them on pictures that a legal hold keeps"
    yield f"{len(replayed.deleted)} pictures deleted again"
    for person in sorted(replayed.unfinished):
        yield f"{person}: something of hers is left that nothing explains; replay again"
    for person in sorted(replayed.entangled):
        yield (
            f"{person} was erased, and is one with somebody who was not: split them in the "
            "console, then replay again. Her keys are gone."
        )
