"""Go's own packages over a copy: somebody else's software, which shares no line with ours."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from tests.proof.certificates import Damage
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
    return _told(program, folder, earlier, asked=flips)


def said_of_certificate(
    program: Path, file: Path, *, key: Path | None = None, damages: Iterable[Damage] = ()
) -> list[str]:
    """Of the certificate, by the key that came along or a given one; and of it once damaged."""
    keys = [] if key is None else [key]
    return _told(program, "certificate", file, *keys, asked=damages)


def _told(program: Path, *words: Path | str, asked: Iterable[object]) -> list[str]:
    told = subprocess.run(
        [program, *words],
        input="\n".join(map(str, asked)),
        capture_output=True,
        text=True,
        check=False,
    )
    if told.returncode:
        raise RuntimeError(told.stderr)
    return told.stdout.splitlines()
