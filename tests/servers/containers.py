"""Images and containers by podman and runc, under build/: `make clean` takes them along."""

import hashlib
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from infra.endpoint_image import Target, lay_out
from tests.house.sizes import REPOSITORY
from tests.servers.base_image import lay_base

VERSION: Final = f"{sys.version_info.major}.{sys.version_info.minor}"
MACHINE: Final = platform.machine()
BUILT: Final = REPOSITORY / "build" / "containers"
_STARTS_WITHIN_S: Final = 60
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


def podman(*arguments: str) -> str:
    told = subprocess.run(
        [*_command(), *arguments], capture_output=True, text=True, check=False, timeout=300
    )
    if told.returncode:
        raise AssertionError(f"podman {arguments[0]} failed: {told.stderr}")
    return told.stdout.strip()


def _command() -> list[str]:
    folders = [f"--root={BUILT / 'storage'}", f"--runroot={BUILT / 'run'}"]
    return ["podman", *folders, "--runtime=runc", "--cgroup-manager=cgroupfs"]


def built(pack: Path, *, models: Path | None = None) -> str:
    """The image of the endpoint with this pack, laid out as for AWS, but for another base."""
    BUILT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=BUILT) as scratch:
        context = Path(scratch) / "context"
        target = Target(machine=MACHINE, version=VERSION)
        lay_out(context, target=target, pack=pack, models=models or pack.parent)
        return _image(context)


def _image(context: Path) -> str:
    """Without a network; the same folder is the same image."""
    tag = f"localhost/quitclaim-endpoint:{_hash_of(context)}"
    if tag not in podman("images", "--format={{.Repository}}:{{.Tag}}").splitlines():
        base = f"localhost/base:{_hash_of(context / 'packages')}"
        tar = BUILT / "base.tar"
        lay_base(tar, packages=context / "packages")
        podman("import", "--quiet", str(tar), base)
        tar.unlink()
        options = ["--quiet", "--network=none", "--isolation=oci", "--timestamp=0"]
        podman("build", *options, f"--build-arg=BASE={base}", f"--tag={tag}", str(context))
    return tag


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
            [*_command(), "logs", self.name], capture_output=True, text=True, check=True
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
    while not (made.folder / "socket").exists():
        if time.monotonic() > give_up_at or not made.inspected()["State"]["Running"]:
            raise AssertionError(made.logs)
        time.sleep(0.02)


def _hash_of(folder: Path) -> str:
    digest = hashlib.sha256(VERSION.encode())
    # Bytecode names the folder it was made in, which is another one each time.
    files = (one for one in folder.rglob("*") if one.is_file() and one.suffix != ".pyc")
    for path in sorted(files):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{path.relative_to(folder)}\0{content}\n".encode())
    return digest.hexdigest()[:16]
