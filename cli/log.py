"""`quitclaim log`: check the log offline, look into it, prove one leaf, take a copy."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Final

from cli import CommandError
from cli.deployment import add_choice, chosen
from cli.log_copies import COPY, VKEY, copied, key_in, opened, said, text_in
from quitclaim.adapters.ed25519 import PublicKey
from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.proof.leaf_proofs import leaf_proof

_FOLDER: Final = "folder of the copy; without it the one that the demo left"
_KEY: Final = "file with the key, had from elsewhere; without it the copy's own vkey"
_A_PAGE: Final = 50


def add_to(commands: Any) -> None:
    about = "check the log offline, look into it, prove a leaf of it"
    parser: ArgumentParser = commands.add_parser("log", help=about)
    kinds = parser.add_subparsers(dest="log", required=True, metavar="WHAT")
    verify = kinds.add_parser("verify", help="recompute it from the leaves up, and who signed it")
    verify.add_argument("--since", type=Path, help="an earlier copy, from which it must go on")
    show = kinds.add_parser("show", help="say what its leaves say")
    show.add_argument("--first", type=int, help="number of the leaf to begin with")
    show.add_argument("--count", type=int, default=_A_PAGE, help=f"how many ({_A_PAGE})")
    prove = kinds.add_parser("prove", help="write a proof of one leaf that anybody can check")
    prove.add_argument("leaf", type=int, help="its number")
    prove.add_argument("--out", type=Path, help="file to write; without it leaf-N.tlog-proof")
    for kind in (verify, show, prove):
        kind.add_argument("folder", type=Path, nargs="?", default=COPY, help=_FOLDER)
        kind.add_argument("--key", type=Path, help=_KEY)
    check = kinds.add_parser("check", help="check such a proof, with the key alone")
    check.add_argument("proof", type=Path)
    check.add_argument("--key", type=Path, required=True, help="file with the key of the log")
    copy = kinds.add_parser("copy", help="take a copy of the log of a deployment")
    copy.add_argument("folder", type=Path)
    add_choice(copy)


def run(arguments: Namespace) -> int:
    try:
        _RUNS[arguments.log](arguments)
    except (BrokenLog, ImpossibleValue) as error:
        raise CommandError(str(error)) from error
    return 0


def _verify(arguments: Namespace) -> None:
    key = key_in(arguments.key or arguments.folder / VKEY)
    log = opened(arguments.folder, key=key)
    log.require_whole()
    if arguments.since:
        old = opened(arguments.since, key=key).tree
        log.require_going_on_from(old)
        print(f"It goes on from the {old.size} leaves in {arguments.since}.")
    print(f"{log.tree.size} leaves: every tile holds, and {key.name} signed them.")
    if not arguments.key:
        print("The key came with the copy: whoever can change one can change the other.")


def _show(arguments: Namespace) -> None:
    log = opened(arguments.folder, key=key_in(arguments.key or arguments.folder / VKEY))
    latest = max(0, log.tree.size - arguments.count)
    first = latest if arguments.first is None else arguments.first
    for index, leaf in enumerate(islice(log.leaves(first), arguments.count), start=first):
        print(said(index, leaf))


def _prove(arguments: Namespace) -> None:
    key = key_in(arguments.key or arguments.folder / VKEY)
    proof = opened(arguments.folder, key=key).proof_of(arguments.leaf)
    proof.require_valid(by=key, verifies=PublicKey(key).verifies)
    out = arguments.out or Path(f"leaf-{arguments.leaf}.tlog-proof")
    out.write_text(str(proof), encoding="utf-8")
    print(said(proof.index, proof.leaf))
    print(f"{out} proves it: quitclaim log check {out} --key <the log's vkey>")


def _check(arguments: Namespace) -> None:
    key = key_in(arguments.key)
    proof = leaf_proof(text_in(arguments.proof))
    proof.require_valid(by=key, verifies=PublicKey(key).verifies)
    print(said(proof.index, proof.leaf))
    print(f"It holds: {key.name} signed a tree with this leaf in it.")


def _copy(arguments: Namespace) -> None:
    with chosen(arguments) as deployment:
        log = copied(deployment, arguments.folder)
    print(f"{log.tree.size} leaves are in {arguments.folder}, and they hold.")


_RUNS: Final[Mapping[str, Callable[[Namespace], None]]] = {
    "verify": _verify,
    "show": _show,
    "prove": _prove,
    "check": _check,
    "copy": _copy,
}
