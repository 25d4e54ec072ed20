"""`quitclaim local`: the whole cloud on this machine, up and down."""

import signal
import sys
import threading
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, Final

from cli.models import blueprints
from local.cloud import LocalCloud
from local.configurations import configurations
from local.errors import CloudError
from local.identity import uploader_of
from local.logs import log_lines
from local.outbox_page import address_of
from local.places import DEFAULT, Places
from local.process import Process

_UPLOADER: Final = "demo"
_ENDPOINT: Final = "the socket of an endpoint that runs already; without one it runs one itself"


def add_to(commands: Any) -> None:
    about = "run the whole cloud on this machine"
    actions = commands.add_parser("local", help=about, description=about).add_subparsers(
        dest="action", required=True, metavar="ACTION"
    )
    up = _action(actions, "up", about="start it and deploy what changed; Ctrl-C ends it, saved")
    up.add_argument("--background", action="store_true", help="leave it running, give it back")
    up.add_argument("--port", type=int, help="listen there; otherwise as last time, or anywhere")
    node = "an OpenSearch node on this machine to search templates on; without one they stay sealed"
    up.add_argument("--search", metavar="HOST:PORT", help=node)
    up.add_argument("--endpoint", metavar="SOCKET", type=Path, help=_ENDPOINT)
    _action(actions, "down", about="save everything and end it")
    _action(actions, "status", about="say whether it runs, where, and what to paste into a client")
    reset = _action(actions, "reset", about="end it and delete all its data")
    reset.add_argument("--yes", action="store_true", help="do not ask")
    logs = _action(actions, "logs", about="show what the functions logged")
    logs.add_argument("--follow", action="store_true", help="go on showing what comes")
    logs.add_argument("--emulator", action="store_true", help="the emulator's own complaints")


def run(arguments: Namespace) -> int:
    return _RUNS[arguments.action](arguments)


def _action(actions: Any, name: str, *, about: str) -> ArgumentParser:
    parser: ArgumentParser = actions.add_parser(name, help=about, description=about)
    parser.add_argument(
        "--data", type=Path, default=DEFAULT, help="where it keeps everything (%(default)s)"
    )
    return parser


def _up(arguments: Namespace) -> int:
    deployed = blueprints(search=arguments.search, endpoint=arguments.endpoint)
    cloud = LocalCloud(arguments.data, blueprints=deployed, port=arguments.port)
    with told_to_end() as ended:
        cloud.start(_say, is_tied=not arguments.background)
        _describe(cloud)
        if arguments.background:
            _say("it goes on running: quitclaim local down ends it")
            return 0
        _say("Ctrl-C ends it; everything is kept")
        while not ended.wait(timeout=0.5):
            if not cloud.is_alive:
                cloud.stop()
                raise CloudError(f"it ended by itself; {cloud.places.log} says why")
    _say("saving and ending")
    cloud.stop()
    return 0


def _down(arguments: Namespace) -> int:
    running = Process.running_on(Places(arguments.data.resolve()))
    if running is None:
        _say("it was not running")
        return 0
    _say("saving and ending")
    running.end()
    return 0


def _status(arguments: Namespace) -> int:
    _describe(LocalCloud.attached(arguments.data))
    return 0


def _reset(arguments: Namespace) -> int:
    places = Places(arguments.data.resolve())
    if not arguments.yes and input(f"delete everything in {places.data}? [y/N] ") != "y":
        return 1
    _down(arguments)
    places.throw_all_away()
    _say("it is empty: the next start begins anew")
    return 0


def _logs(arguments: Namespace) -> int:
    if arguments.emulator:
        sys.stdout.write(Places(arguments.data.resolve()).log.read_text(encoding="utf-8"))
        return 0
    for line in log_lines(LocalCloud.attached(arguments.data), follow=arguments.follow):
        _say(line)
    return 0


_RUNS: Final[Mapping[str, Callable[[Namespace], int]]] = {
    "up": _up,
    "down": _down,
    "status": _status,
    "reset": _reset,
    "logs": _logs,
}


def _describe(cloud: LocalCloud) -> None:
    _say(f"the local cloud listens at {cloud.endpoint}")
    _say(f"the mails it sends are read at {address_of(cloud.endpoint)}")
    for name, value in sorted(cloud.outputs.items()):
        _say(f"  {name:18} {value}")
    you = uploader_of(cloud.places, _UPLOADER, iam=cloud.client("iam"), inbox=cloud.inbox)
    for where, text in configurations(cloud, you, prefix=_UPLOADER):
        _say(f"\n# {where}\n{text.rstrip()}")
    _say("")


@contextmanager
def told_to_end() -> Iterator[threading.Event]:
    """Take Ctrl-C and a polite kill as the wish to end in order."""
    ended = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        ended.set()

    before = {one: signal.signal(one, end) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield ended
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _say(text: str) -> None:
    print(text, flush=True)
