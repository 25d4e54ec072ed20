"""Go's own packages over a copy: somebody else's software, which shares no line with ours."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from tests.proof.copies import Flip

_SOURCE: Final = Path(__file__).with_name("go")


def built(place: Path) -> Path:
    """Go fetches the module that go.sum pins, from wherever this machine is set to fetch it."""
    program = place / "readlog"
    subprocess.run(
        ["go", "build", "-o", program, "."],
        cwd=_SOURCE,
        # The Go that is here, and no other one fetched for it.
        env={**os.environ, "GOTOOLCHAIN": "local"},
        check=True,
    )
    return program


def said(program: Path, folder: Path, earlier: Path, *, flips: Iterable[Flip] = ()) -> list[str]:
    """What it says of the copy, and then of the copy after each of the flips."""
    told = subprocess.run(
        [program, folder, earlier],
        input="\n".join(map(str, flips)),
        capture_output=True,
        text=True,
        check=False,
    )
    if told.returncode:
        raise RuntimeError(told.stderr)
    return told.stdout.splitlines()
