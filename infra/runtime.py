"""What runs on Lambda: the Python, the processor, and the interpreter that compiles for it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from aws_cdk import aws_lambda as lambda_

VERSION: Final = "3.13"
RUNTIME: Final = lambda_.Runtime.PYTHON_3_13
ARCHITECTURE: Final = lambda_.Architecture.ARM_64
MACHINE: Final = "aarch64"
_SAYS_ITS_VERSION: Final = "import sys; print(*sys.version_info[:2])"


def compile_for_runtime(folder: Path, *, version: str = VERSION) -> None:
    """
    Leave each module's bytecode beside it, if an interpreter of the same minor is at hand.

    A layer is read-only, so Lambda would compile at every cold start: half of the imports' time.
    Unchecked, because a zip has no times that could be compared.
    """
    interpreter = _same_minor(version)
    if interpreter is not None:
        options = ["-qq", "--invalidation-mode", "unchecked-hash"]
        _told([interpreter, "-m", "compileall", *options, str(folder)])


@cache
def _same_minor(version: str) -> str | None:
    wanted = tuple(map(int, version.split(".")))
    return next((found for found in _candidates(version) if _version_of(found) == wanted), None)


def _candidates(version: str) -> Iterator[str]:
    yield sys.executable
    if named := shutil.which(f"python{version}"):
        yield named
    # A version manager's shim may lead to none, while the interpreter itself is there.
    if manager := shutil.which("pyenv"):
        versions = Path(_told([manager, "root"])) / "versions"
        yield from map(str, versions.glob(f"{version}*/bin/python{version}"))


def _version_of(interpreter: str) -> tuple[int, ...]:
    return tuple(map(int, _told([interpreter, "-c", _SAYS_ITS_VERSION]).split()))


def _told(command: list[str]) -> str:
    """What it prints; nothing, where it fails."""
    ran = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  ours
    return ran.stdout.strip() if ran.returncode == 0 else ""
