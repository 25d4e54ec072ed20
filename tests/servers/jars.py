"""Jars of a pinned pom.xml, checked against jars.sha256 and kept outside the repository."""

import fcntl
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"


class JarsDifferError(Exception):
    """What arrived is not what was locked: look before you trust it."""


def resolve(pinned: Path) -> Path:
    """Return the folder of the jars that `pinned` (pom.xml and jars.sha256) names."""
    pom, lock = pinned / "pom.xml", pinned / "jars.sha256"
    key = hashlib.sha256(pom.read_bytes() + lock.read_bytes()).hexdigest()[:16]
    jars = _cache() / f"{pinned.name}-{key}"
    jars.parent.mkdir(parents=True, exist_ok=True)
    # Every worker of a test run asks at once; one of them fetches.
    with jars.with_suffix(".lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not jars.exists():
            _fetch(pom, locked=_locked(lock), to=jars)
    return jars


def _cache() -> Path:
    home = os.environ.get("XDG_CACHE_HOME")
    return Path(home or Path.home() / ".cache") / "quitclaim"


def _locked(lock: Path) -> dict[str, str]:
    rows = (line.split(maxsplit=1) for line in lock.read_text(encoding="utf-8").splitlines())
    return {name: digest for digest, name in rows}


def _fetch(pom: Path, *, locked: dict[str, str], to: Path) -> None:
    arriving = to.with_suffix(".arriving")
    shutil.rmtree(arriving, ignore_errors=True)
    options = [f"-DoutputDirectory={arriving}", "-DincludeScope=runtime"]
    subprocess.run(["mvn", "-B", "-q", "-C", "-f", pom, COPY, *options], check=True)
    check(arriving, locked=locked)
    # Only a complete and checked folder ever has the final name.
    arriving.rename(to)


def check(folder: Path, *, locked: dict[str, str]) -> None:
    """Refuse a folder that holds anything else than what was locked."""
    arrived = {jar.name: hashlib.sha256(jar.read_bytes()).hexdigest() for jar in folder.iterdir()}
    unlike = {name for name, _ in arrived.items() ^ locked.items()}
    if unlike:
        raise JarsDifferError(f"not as locked, or not locked at all: {', '.join(sorted(unlike))}")
