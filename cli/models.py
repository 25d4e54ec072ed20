"""`quitclaim models`: what finds faces, what tells them apart, and pictures to show it with."""

import argparse
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from cli import CommandError
from local.stacks import Blueprints
from quitclaim.runtime.packs import ManifestError, default_manifest
from quitclaim_vision.packs.cache import NotFetchedError, PackError, folder, manifest, path_of
from quitclaim_vision.packs.manifest import MODELS, PICTURES, RECOGNITION
from quitclaim_vision.packs.pins import Pin, Pinned, pin_of

CARDS: Final = Path(__file__).resolve().parents[1] / "docs" / "models"
_NAMES: Final = tuple(Path(model.file.name).stem for model in (*MODELS, *RECOGNITION))


def blueprints(*, search: str | None = None, endpoint: Path | None = None) -> Blueprints:
    """
    With recognition where what tells faces apart is here, with the bytes that were pinned.

    `search`: a node that somebody wants templates searched on; `endpoint`: the socket of one that
    has what tells faces apart, so that it need not be here.
    """
    if endpoint is not None:
        _require_endpoint(endpoint)
    elif missing := _missing():
        if search:
            raise CommandError(f"nobody is recognised here, so nothing is searched: {missing}")
        return Blueprints()
    if search:
        _require_node(search)
    return Blueprints(recognises=True, own_endpoint=endpoint, search=search)


def _missing() -> str:
    try:
        path_of(pin_of(default_manifest().embedder.file))
    except PackError as error:
        return str(error)
    return ""


def _require_endpoint(path: Path) -> None:
    if not path.is_socket():
        raise CommandError(f"nobody listens at {path}: start one there with quitclaim endpoint")


def _require_node(search: str) -> None:
    """The emulator has no domain: what is searched is a real node, or nothing is."""
    if find_spec("opensearchpy") is None:
        raise CommandError("what speaks to a search node is not here: pip install opensearch-py")
    try:
        is_here = ip_address(urlsplit(f"//{search}").hostname or "").is_loopback
    except ValueError:
        is_here = False
    if not is_here:
        raise CommandError(f"{search} is not on this machine: name 127.0.0.1:PORT")


def add_to(commands: Any) -> None:
    parser: argparse.ArgumentParser = commands.add_parser(
        "models",
        help="fetch, list and explain the models that run here",
        description=f"Models and pictures lie in {folder()}; QUITCLAIM_MODELS moves them.",
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    fetch = verbs.add_parser("fetch", help="bring the models; offline if they are there already")
    fetch.add_argument(
        "--pictures", action="store_true", help="the pictures of the demo and the tests as well"
    )
    fetch.add_argument(
        "--recognition",
        action="store_true",
        help="what tells faces apart as well, for whoever recognises: 100 MB more",
    )
    verbs.add_parser("list", help="what is on the allow-list, and whether it is here")
    card = verbs.add_parser("card", help="what a model does, for whom it works less well, licence")
    card.add_argument("model", nargs="?", choices=_NAMES, default=_NAMES[0])


def run(arguments: argparse.Namespace) -> int:
    match arguments.verb:
        case "fetch":
            recognition = RECOGNITION if arguments.recognition else ()
            _fetch((*MODELS, *recognition, *(PICTURES if arguments.pictures else ())))
        case "list":
            print("\n".join((*_lines(), *_lines_of_own())))
        case _:
            print((CARDS / f"{arguments.model}.md").read_text(encoding="utf-8"), end="")
    return 0


def _fetch(wanted: tuple[Pinned, ...]) -> None:
    brought(wanted, say=lambda line: print(line, flush=True))
    print(f"{len(wanted)} of {len(wanted)} files are here: {folder()}")


def brought(wanted: Iterable[Pinned], *, say: Callable[[str], None]) -> None:
    """Fetch what is not here yet."""
    # Only this needs what downloads and converts: every other command starts without.
    from quitclaim_vision.packs.fetching import fetch  # noqa: PLC0415

    try:
        fetch(wanted, say=say)
    except PackError as error:
        raise CommandError(str(error)) from error


def _lines() -> Iterator[str]:
    for one in (*MODELS, *RECOGNITION, *PICTURES):
        megabytes = f"{one.file.size / 1e6:.1f} MB"
        hash_of_it = f"sha256:{one.file.sha256[:12]}"
        yield (
            f"{one.file.name:<34} {_state(one.file):<9} {megabytes:>7}  {hash_of_it}  "
            f"{one.purpose}; {one.licence}; from {one.archive}"
        )


def _lines_of_own() -> Iterator[str]:
    """Of the pack that an organisation laid beside the models, if it did."""
    try:
        pack = manifest()
    except ManifestError as error:
        raise CommandError(str(error)) from error
    if pack == default_manifest():
        return
    for part in (pack.detector, pack.embedder):
        pin = pin_of(part.file)
        yield (
            f"{pin.name:<34} {_state(pin):<9} {pin.size / 1e6:>4.1f} MB  "
            f"sha256:{pin.sha256[:12]}  of your own pack, {pack.name}, which runs here"
        )


def _state(pin: Pin) -> str:
    try:
        path_of(pin)
    except NotFetchedError:
        return "missing"
    except PackError:
        return "wrong"
    return "here"
