"""
Build `.venv/<version>` from the locks, with the interpreter that runs this; `make` calls it first.

`python -m tests.house.environment demo` builds `.venv/<version>-demo`: what the demo needs, and
neither linters nor CDK. With `peer`, what benches measure against: nothing of ours.

Runs before anything is installed, so it needs nothing but the standard library.
"""

import fcntl
import hashlib
import importlib.util
import itertools
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
LOCKS = {
    "": (
        "dev.txt",
        "vision.txt",
        "search.txt",
        "web.txt",
        "local.txt",
        "infra.txt",
        "papers.txt",
    ),
    "peer": ("peer.txt",),
    "demo": ("core.txt", "vision.txt", "search.txt", "web.txt", "local.txt", "papers.txt"),
}
_COMMAND = """#!/bin/sh
here=$(CDPATH= cd -P -- "$(dirname -- "$0")/../../.." && pwd)
layers=$here/layers
export PYTHONPATH="$here:$layers/core/python:$layers/vision/python"
PYTHONPATH="$PYTHONPATH:$layers/web/python:$layers/papers/python"
exec "$here/.venv/{name}/bin/python" -m cli "$@"
"""
OLDEST = (3, 11)
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"


def build(purpose: str = "") -> Path:
    """Return the environment, built anew only if a lock or the interpreter changed."""
    name = f"{VERSION}-{purpose}" if purpose else VERSION
    locks = [REPOSITORY / "locks" / lock for lock in LOCKS[purpose]]
    folder = REPOSITORY / ".venv" / name
    stamp = folder / "built-from"
    folder.mkdir(parents=True, exist_ok=True)
    # Two terminals may call make at once; the second one waits and then finds it done.
    with (folder.parent / f"{name}.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not stamp.exists() or stamp.read_text() != _ingredients(locks):
            _install(folder, locks)
            stamp.write_text(_ingredients(locks))
        _write_command(folder)
        _point_at(folder, link=purpose or "current")
    return folder


def _ingredients(locks: list[Path]) -> str:
    hashes = (lock.read_bytes() for lock in locks)
    made_of = (*hashes, sys.version.encode(), sys.base_prefix.encode())
    return hashlib.sha256(b"\0".join(made_of)).hexdigest()


def _install(folder: Path, locks: list[Path]) -> None:
    print(f"building {folder.relative_to(REPOSITORY)} from its locks …")
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
    # Wheels only: building a source package would fetch tools that no lock names.
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"]
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--require-hashes", *options]
    wanted = (("--requirement", str(lock)) for lock in locks)
    subprocess.run([*pip, *itertools.chain(*wanted)], check=True)


def _write_command(folder: Path) -> None:
    """`quitclaim`, which finds this tree wherever it is called from."""
    command = folder / "bin" / "quitclaim"
    command.write_text(_COMMAND.format(name=folder.name), encoding="utf-8")
    command.chmod(0o755)


def _point_at(folder: Path, *, link: str) -> None:
    """Give editors, pre-commit and people one path, whatever the version."""
    fresh = folder.parent / f"{folder.name}.link"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(folder.name)
    fresh.replace(folder.parent / link)


def _complaint() -> str | None:
    if sys.version_info < OLDEST:
        return f"Quitclaim needs Python 3.11 or newer, this is {VERSION}: PYTHON=python3.11 make …"
    if importlib.util.find_spec("ensurepip") is None:
        return f"this Python {VERSION} cannot make environments: apt-get install python3-venv"
    return None


if __name__ == "__main__":
    if complaint := _complaint():
        sys.exit(complaint)
    build(*sys.argv[1:])
