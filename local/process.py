"""Starting, finding and ending the emulator's process; there is one per data folder."""

import fcntl
import os
import secrets
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Final, Self

from local.environment import HOST, environment_of_server
from local.errors import CloudError
from local.places import REPOSITORY, Places, written_privately
from local.ports import answers, listening_on

STARTS_WITHIN_S: Final = 60
ENDS_WITHIN_S: Final = 30
_POLL_S: Final = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    places: Places
    pid: int
    port: int
    # Where people and browsers come in; `port` is for programs that speak to AWS.
    site_port: int
    # Only whoever started it holds this; a tied server ends when its standard input does.
    child: subprocess.Popen[bytes] | None = None

    @property
    def endpoint(self) -> str:
        return f"http://{HOST}:{self.port}"

    @property
    def site(self) -> str:
        """By name: to a browser, cookies and keys belong to `localhost` as to any other site."""
        return f"http://localhost:{self.site_port}"

    @property
    def is_alive(self) -> bool:
        return _is_held(self.places)

    @classmethod
    def running_on(cls, places: Places) -> Self | None:
        """Find the server of this folder; who was killed does not run, whatever is written."""
        while _is_held(places):
            # Empty between the lock and the line: it is just being started.
            if said := places.turn.read_text(encoding="utf-8").split():
                pid, port, site_port = map(int, said)
                return cls(places=places, pid=pid, port=port, site_port=site_port)
            time.sleep(_POLL_S)
        return None

    def end(self) -> None:
        """Ask it to save and to go; returns when it has gone, one way or the other."""
        self.tell(signal.SIGTERM)
        give_up_at = time.monotonic() + ENDS_WITHIN_S
        while self.is_alive:
            if time.monotonic() > give_up_at:
                self.tell(signal.SIGKILL)
            time.sleep(_POLL_S)
        if self.child is not None:
            self.child.communicate()

    def tell(self, signal_: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal_)


def started(places: Places, *, root: str, port: int | None, how: list[str]) -> Process:
    """`how`: what the server is told; `--tied` and it ends with this process, however that ends."""
    if running := Process.running_on(places):
        raise CloudError(f"it runs on this folder already, at {running.endpoint}")
    places.make()
    with places.turn.open("a+", encoding="utf-8") as turn:
        _lock(turn)
        turn.truncate(0)
        with (
            listening_on(port, last=places.port) as listening,
            listening_on(None, last=places.site_port) as for_people,
        ):
            chosen, site = (int(one.getsockname()[1]) for one in (listening, for_people))
            environment = environment_of_server(os.environ, places=places, port=chosen, root=root)
            kept_open = (listening.fileno(), for_people.fileno(), turn.fileno())
            child = _spawned(places, kept_open, environment=environment, how=how)
        turn.write(f"{child.pid} {chosen} {site}")
    written_privately(places.port, str(chosen))
    written_privately(places.site_port, str(site))
    process = Process(places=places, pid=child.pid, port=chosen, site_port=site, child=child)
    _wait_for(process)
    return process


def new_root() -> str:
    """Whoever knows this id is root: it is new with every start and never written down."""
    return f"AKIA{secrets.token_hex(8).upper()}"


def _is_held(places: Places) -> bool:
    try:
        with places.turn.open(encoding="utf-8") as turn:
            fcntl.flock(turn, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def _lock(turn: IO[str]) -> None:
    try:
        fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise CloudError("somebody else is just starting it: try again") from error


def _spawned(
    places: Places, kept_open: tuple[int, int, int], *, environment: dict[str, str], how: list[str]
) -> subprocess.Popen[bytes]:
    listening, for_people, _ = map(str, kept_open)
    arguments = ["--data", str(places.data), "--listening", listening, "--for-people", for_people]
    with places.log.open("ab") as log:
        return subprocess.Popen(  # noqa: S603  our own interpreter, our own module
            [sys.executable, "-m", "local.server", *arguments, *how],
            cwd=REPOSITORY,
            env=environment,
            pass_fds=kept_open,
            stdin=subprocess.PIPE if "--tied" in how else subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            # Ctrl-C in the terminal is for whoever started it, who then ends it in order.
            start_new_session=True,
        )


def _wait_for(process: Process) -> None:
    give_up_at = time.monotonic() + STARTS_WITHIN_S
    while not answers(process.port):
        if not process.is_alive or time.monotonic() > give_up_at:
            process.end()
            raise CloudError(f"it did not start; {process.places.log} says why")
        time.sleep(_POLL_S)
