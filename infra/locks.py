"""A lock as Lambda's Python reads it: what its markers choose there, not on this machine."""

import re
from pathlib import Path
from typing import Final

from packaging.markers import Marker

from infra.runtime import MACHINE, VERSION

# pip judges markers by the interpreter it runs on, whatever `--python-version` says.
_LAMBDA: Final = {
    "implementation_name": "cpython",
    "os_name": "posix",
    "platform_python_implementation": "CPython",
    "platform_system": "Linux",
    "sys_platform": "linux",
}
_PIN: Final = re.compile(r"^(?P<pin>\S+==\S+)(?: ; (?P<marker>.+?))? \\\n", re.MULTILINE)


def chosen(lock: Path, *, machine: str = MACHINE, version: str = VERSION) -> str:
    """The pins that hold there, with their hashes, as pip's requirements without markers."""
    python = {"python_version": version, "python_full_version": f"{version}.0"}
    there = {**_LAMBDA, **python, "platform_machine": machine}
    text = lock.read_text(encoding="utf-8")
    starts = [*_PIN.finditer(text)]
    ends = [*(one.start() for one in starts[1:]), len(text)]
    return "".join(
        f"{one['pin']} \\\n{text[one.end() : end]}"
        for one, end in zip(starts, ends, strict=True)
        if one["marker"] is None or Marker(one["marker"]).evaluate(there)
    )
