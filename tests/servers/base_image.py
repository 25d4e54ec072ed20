"""
A base image of this very interpreter: it, its standard library, and what both are linked against.

No package of a distribution is fetched or unpacked, so it is there in a second or two. What ships
stands on a public image of Python instead; from the Dockerfile on all is the same.
"""

import re
import subprocess
import sys
import sysconfig
import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

_LINKED: Final = re.compile(r"(?:=> )?(/\S+) \(0x")
# Nothing that a service asks for; some of it would want libraries of a desktop.
_LEFT_OUT: Final = {
    *("dist-packages", "ensurepip", "idlelib", "lib2to3", "site-packages", "test", "tkinter"),
    "turtledemo",
}
_MODULES_LEFT_OUT: Final = ("_curses", "_dbm", "_gdbm", "_test", "_tkinter", "nis", "readline")


def lay_base(into: Path, *, packages: Path) -> None:
    """A tar of the whole file system; what lies in `packages` may lean on libraries of its own."""
    executable = Path(sys.executable).resolve()
    library = Path(sysconfig.get_path("stdlib"))
    modules = sorted(_modules(library / "lib-dynload"))
    wanted = linked([executable, *modules, *packages.rglob("*.so*")])
    with tarfile.open(into, "w") as tar:
        tar.add(executable, "usr/bin/python3")
        for one in sorted(wanted - {path for path in wanted if packages in path.parents}):
            # Under the name it is looked for, whatever link that is here.
            tar.add(one.resolve(), str(one).lstrip("/"))
        temporary = tarfile.TarInfo("tmp")
        temporary.type, temporary.mode = tarfile.DIRTYPE, 0o1777
        tar.addfile(temporary)
        tar.add(library, f"usr/lib/{library.name}", filter=_shipped)


def linked(some: Iterable[Path]) -> set[Path]:
    """Every shared library that the loader of this machine would bring along."""
    told = subprocess.run(["ldd", *some], capture_output=True, text=True, check=False).stdout
    return {Path(path) for path in _LINKED.findall(told)}


def _modules(folder: Path) -> Iterator[Path]:
    found = folder.glob("*.so")
    return (one for one in found if not one.name.startswith(_MODULES_LEFT_OUT))


def _shipped(entry: tarfile.TarInfo) -> tarfile.TarInfo | None:
    path = Path(entry.name)
    is_left_out = path.name in _LEFT_OUT or path.name.startswith("config-")
    # Bytecode is taken along: nothing could be written there, and each start would compile anew.
    is_left_out |= ".opt-" in path.name
    is_module = path.suffix == ".so" and path.name.startswith(_MODULES_LEFT_OUT)
    return None if is_left_out or is_module or path.suffix == ".a" else entry
