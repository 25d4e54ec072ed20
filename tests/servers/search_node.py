"""A real OpenSearch node with k-NN on a free loopback port, gone with the process that asked."""

import fcntl
import hashlib
import select
import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.dynamodb_local import DIES_WITH_PARENT, HOST, ServerDidNotStartError
from tests.servers.jars import resolve

PINNED = Path(__file__).parent / "opensearch"
_LAUNCHER = PINNED / "SearchNode.java"
STARTS_WITHIN_S = 90
SMALL = ["-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
# For figures: as it is run elsewhere, with everything that makes it quick.
ROOMY = ["-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"]


@dataclass(frozen=True, slots=True)
class SearchNode:
    """`host`: name and port, as a domain of AWS is given; `home`: its files."""

    host: str
    home: Path


@contextmanager
def search_node(home: Path, *, memory: list[str] = SMALL) -> Iterator[SearchNode]:
    """Serve as long as the block runs; everything lies under `home`."""
    (home / "config").mkdir(parents=True)
    java = ["java", *memory, "-Djava.security.manager=allow", f"-Djava.io.tmpdir={home}"]
    command = [*DIES_WITH_PARENT, *java, "-cp", f"{_built()}/*", "SearchNode", str(home)]
    with (
        (home / "node.log").open("wb") as log,
        subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log
        ) as server,
    ):
        try:
            yield SearchNode(f"{HOST}:{_port_of(server)}", home)
        finally:
            # What it held is a test's, and goes with its folder.
            server.kill()


def _port_of(server: "subprocess.Popen[bytes]") -> int:
    assert server.stdout is not None
    give_up_at = time.monotonic() + STARTS_WITHIN_S
    while server.poll() is None and time.monotonic() < give_up_at:
        if select.select([server.stdout], [], [], 0.5)[0]:
            line = server.stdout.readline()
            if line.startswith(b"ready "):
                return int(line.split()[1])
    raise ServerDidNotStartError("OpenSearch: node.log under its home says why")


def _built() -> Path:
    """The jars, those inside the k-NN plugin, and our launcher: made once for each of these."""
    jars = resolve(PINNED)
    key = hashlib.sha256(_LAUNCHER.read_bytes()).hexdigest()[:16]
    built = jars.with_name(f"{jars.name}-{key}")
    with built.with_suffix(".lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not built.exists():
            _build(jars, built)
    return built


def _build(jars: Path, built: Path) -> None:
    arriving = built.with_suffix(".arriving")
    shutil.rmtree(arriving, ignore_errors=True)
    arriving.mkdir()
    for plugin in jars.glob("*.zip"):
        with zipfile.ZipFile(plugin) as packed:
            inside = [one for one in packed.namelist() if one.endswith(".jar") and "/" not in one]
            packed.extractall(arriving, inside)
    for jar in jars.glob("*.jar"):
        (arriving / jar.name).symlink_to(jar)
    classes = arriving / "classes"
    subprocess.run(["javac", "-cp", f"{arriving}/*", "-d", classes, _LAUNCHER], check=True)
    # A folder of classes among jars on the path would be no launcher to some.
    launcher = str(arriving / "launcher.jar")
    subprocess.run(["jar", "cf", launcher, "-C", str(classes), "."], check=True)
    shutil.rmtree(classes)
    arriving.rename(built)
