"""A container as confined as one can be, and what can be said of it from outside."""

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.servers.podman import command, podman

_STARTS_WITHIN_S: Final = 60
_LOOK_S: Final = 2
# Within whatever this machine allows its own processes.
_LIMITS: Final = ("--ulimit=nofile=1024:1024", "--ulimit=nproc=4096:4096")
# As little as a container can have.
CONFINED: Final = (
    "--network=none",
    "--read-only",
    "--read-only-tmpfs=false",
    "--cap-drop=all",
    "--security-opt=no-new-privileges",
)


@dataclass(frozen=True, slots=True)
class Container:
    name: str
    folder: Path

    @property
    def address(self) -> str:
        return f"unix:{self.folder / 'socket'}"

    @property
    def logs(self) -> str:
        """Both streams."""
        told = subprocess.run(
            [*command(), "logs", self.name], capture_output=True, text=True, check=True
        )
        return told.stdout + told.stderr

    def inspected(self) -> Any:
        (told,) = json.loads(podman("inspect", self.name))
        return told

    def changed(self) -> set[str]:
        """What is in its file system now and was not in the image, but for what podman mounts."""
        lines = podman("diff", self.name).splitlines()
        mounts = {"/run", "/run/endpoint", "/etc", "/etc/group", "/etc/passwd"}
        return {line for line in lines if line.split()[1] not in mounts}

    def run(self, script: str) -> Any:
        """What a script prints as JSON, inside, as the user that the endpoint is."""
        return json.loads(podman("exec", self.name, "python3", "-c", script))

    def stop(self) -> int:
        """Politely; how it ended."""
        podman("stop", "--time=30", self.name)
        return int(self.inspected()["State"]["ExitCode"])


@contextmanager
def container(tag: str, folder: Path, *, more: tuple[str, ...] = ()) -> Iterator[Container]:
    """As confined as it can be: the one thing it shares with this machine is a socket's folder."""
    name = f"endpoint-{os.getpid()}-{time.monotonic_ns()}"
    folder.chmod(0o777)
    mount = [f"--volume={folder}:/run/endpoint", "--env=SOCKET=/run/endpoint/socket"]
    podman("run", "--detach", f"--name={name}", *_LIMITS, *CONFINED, *_as_us(), *mount, *more, tag)
    made = Container(name, folder)
    try:
        _await_start(made)
        yield made
    finally:
        podman("rm", "--force", "--time=0", name)


def _as_us() -> list[str]:
    """Where podman is not root's, our own user inside: its socket would be nobody's we are."""
    return [] if os.getuid() == 0 else ["--userns=keep-id", f"--user={os.getuid()}"]


def _await_start(made: Container) -> None:
    give_up_at = time.monotonic() + _STARTS_WITHIN_S
    look_at = time.monotonic() + _LOOK_S
    while not _is_listening(made.folder / "socket"):
        if time.monotonic() > look_at:
            # Asking podman costs what the start itself needs: now and then.
            look_at = time.monotonic() + _LOOK_S
            if look_at > give_up_at or not made.inspected()["State"]["Running"]:
                raise AssertionError(made.logs)
        time.sleep(0.01)


def _is_listening(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(path))
        except OSError:
            return False
        return True
