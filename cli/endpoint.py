"""`quitclaim endpoint`: the recognition endpoint on this machine, without a container."""

import argparse
from pathlib import Path
from typing import Any, Final

from cli import CommandError
from cli.local import told_to_end
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.runtime.packs import ManifestError

_LOOPBACK: Final = "127.0.0.1"


def add_to(commands: Any) -> None:
    about = "run the recognition endpoint on this machine: crops in, embeddings out, nothing kept"
    parser: argparse.ArgumentParser = commands.add_parser(
        "endpoint", help=about, description=f"{about}. docs/endpoint.md has the form, byte by byte."
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--socket", type=Path, help="listen on a unix socket")
    where.add_argument("--port", type=int, default=0, help="of 127.0.0.1; otherwise any free one")
    parser.add_argument("--pack", type=Path, help="the manifest of an own pack")


def run(arguments: argparse.Namespace) -> int:
    # Only this loads what runs models: every other command starts without.
    from functions.recognize.endpoint.__main__ import until  # noqa: PLC0415
    from functions.recognize.endpoint.wiring import listener  # noqa: PLC0415
    from quitclaim_vision.packs.cache import NotFetchedError, PackError  # noqa: PLC0415

    where = arguments.socket.resolve() if arguments.socket else (_LOOPBACK, arguments.port)
    try:
        listening = listener({"PACK": str(arguments.pack or "")}, where=where)
    except NotFetchedError as error:
        remedy = "put it there" if arguments.pack else "run `quitclaim models fetch --recognition`"
        raise CommandError(f"{str(error).partition(':')[0]}: {remedy}") from error
    except (PackError, ManifestError, ImpossibleValue) as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        name = arguments.socket or f"{_LOOPBACK}:{arguments.port}"
        reason = f"{error.strerror or error}".lower()
        raise CommandError(
            f"{name}: {reason}: choose another place with --socket or --port"
        ) from error
    print(f"the endpoint listens at {listening.address}; Ctrl-C ends it", flush=True)
    with told_to_end() as ended:
        return until(ended, listening)
