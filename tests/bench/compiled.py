"""
dlib as whoever installs face_recognition gets it: compiled here, from its source package.

The wheel that our tests have is somebody else's, by another compiler, and not as slow.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.house.environment import REPOSITORY, build

_LOCK = REPOSITORY / "locks" / "peer-source.txt"


def dlib() -> Path | None:
    """Where to import it from, made once, in minutes; None where nothing here compiles C++."""
    if shutil.which("c++") is None:
        return None
    made_of = hashlib.sha256(_LOCK.read_bytes() + sys.version.encode()).hexdigest()
    folder = REPOSITORY / "build" / "peers" / f"dlib-{made_of[:16]}"
    if not folder.exists():
        _compile(folder)
    return folder


def _compile(folder: Path) -> None:
    print("compiling dlib …")
    tools = build("peer") / "bin"
    arriving = folder.with_suffix(".arriving")
    shutil.rmtree(arriving, ignore_errors=True)
    # With the tools that the lock of `peer` names, and no others fetched for it.
    source = ["--no-deps", "--no-binary=:all:", "--no-build-isolation", "--require-hashes"]
    pip = [str(tools / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, *source, "--target", str(arriving), "--requirement", str(_LOCK)],
        env=os.environ | {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"},
        check=True,
    )
    arriving.rename(folder)
