"""
The emulator behind its gate: a process of its own, started by `local.process` with an environment
that holds nothing but what `local.environment` lists.
"""

import asyncio
import os
import signal
import socket
import sys
from argparse import ArgumentParser, Namespace
from contextlib import nullcontext
from pathlib import Path

from hypercorn.asyncio import serve
from hypercorn.config import Config

# Read the environment as they are imported: it was set before this process began.
from ministack import app as emulator

from local import shims
from local.embedding import embedding
from local.gate import Gate
from local.keeping import Keeper
from local.outbox import Outbox
from local.outbox_page import OutboxPages
from local.places import Places
from local.site_gate import SiteGate
from local.state import Snapshots


def main() -> None:
    parser = ArgumentParser(description="Started by `quitclaim local up`, never by hand.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--listening", type=int, required=True, help="descriptor of its socket")
    parser.add_argument("--for-people", type=int, required=True, help="likewise, of the site's")
    parser.add_argument("--recognises", action="store_true", help="embed faces beside it")
    parser.add_argument("--endpoint", type=Path, help="where somebody embeds them already")
    parser.add_argument("--tied", action="store_true", help="end when standard input ends")
    arguments = parser.parse_args()
    places, own = Places(arguments.data), arguments.endpoint
    with embedding(places, own=own) if arguments.recognises else nullcontext():
        asyncio.run(_run(arguments))


async def _run(arguments: Namespace) -> None:
    places = Places(arguments.data)
    snapshots = Snapshots(places.snapshots)
    snapshots.prepare()
    outbox, root = Outbox(places.outbox), os.environ["AWS_ACCESS_KEY_ID"]
    keeper = shims.mend(emulator, snapshots, root=root, outbox=outbox)
    ended = asyncio.Event()
    _listen_for_signals(keeper, ended, is_tied=arguments.tied)
    for_people = _port_of(arguments.for_people)
    gate = Gate(
        OutboxPages(emulator.app, outbox),
        port=int(os.environ["GATEWAY_PORT"]),
        pages_at=for_people,
        noticed=keeper.notice,
    )
    site = SiteGate(emulator.app, port=for_people, door=places.door, noticed=keeper.notice)
    keeping = asyncio.create_task(keeper.keep())
    # The emulator starts and ends with the first one; anything but ASGI's own types is hypercorn's
    # affair.
    await asyncio.gather(
        serve(gate, _config(arguments.listening), shutdown_trigger=ended.wait),  # type: ignore[arg-type]
        serve(site, _config(arguments.for_people), shutdown_trigger=ended.wait),  # type: ignore[arg-type]
    )
    keeping.cancel()
    keeper.end()
    places.throw_copies_away()


def _port_of(descriptor: int) -> int:
    with socket.socket(fileno=os.dup(descriptor)) as listening:
        return int(listening.getsockname()[1])


def _listen_for_signals(keeper: Keeper, ended: asyncio.Event, *, is_tied: bool) -> None:
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, ended.set)
    loop.add_signal_handler(signal.SIGUSR1, keeper.save_now)
    if is_tied:
        # Whoever started it holds the other end: killed or not, it lets go.
        loop.add_reader(sys.stdin, ended.set)


def _config(listening: int) -> Config:
    config = Config()
    config.bind = [f"fd://{listening}"]
    config.accesslog = None
    config.loglevel = "WARNING"
    # A large upload to a busy machine may pause for a while.
    config.keep_alive_timeout = 60
    config.graceful_timeout = 3
    return config


if __name__ == "__main__":
    main()
