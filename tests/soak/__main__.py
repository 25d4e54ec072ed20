"""
The long runs, each of which tries to break a promise of the whole; `make soak`.

Every module beside this one that has a NAME and a `run(*, is_quick, say)` is a soak: it returns
figures, raises BrokenPromiseError, and goes on where it was stopped. Names choose among them. With
`--quick` each plays a small round, whose figures go to build/ and are nobody's.
"""

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Mapping, Sequence
from types import ModuleType

from cli.story import BrokenPromiseError
from tests import soak
from tests.house.sizes import REPOSITORY
from tests.measurements import BOOK, Figure, record

SCRATCH = REPOSITORY / "build" / "measurements.json"


def soaks() -> dict[str, ModuleType]:
    names = (one.name for one in pkgutil.iter_modules(soak.__path__) if one.name != "__main__")
    modules = (importlib.import_module(f"{soak.__name__}.{name}") for name in names)
    return {module.NAME: module for module in modules if _is_soak(module)}


def _is_soak(module: ModuleType) -> bool:
    """A part of a soak may have a `run`, or import somebody's NAME."""
    return hasattr(module, "NAME") and hasattr(module, "run")


def main(arguments: Sequence[str]) -> str | None:
    """Return what stands in the way; a promise broken in one soak does not stop the others."""
    known = soaks()
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(known))
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.names) - known.keys():
        return f"no soak is called {', '.join(sorted(unknown))}: {', '.join(known)}"
    wanted = {name: known[name] for name in asked.names or known}
    broken = {name: _broken(module, is_quick=asked.quick) for name, module in wanted.items()}
    return "\n".join(f"{name}: {why}" for name, why in broken.items() if why) or None


def _broken(module: ModuleType, *, is_quick: bool) -> str | None:
    def say(line: str) -> None:
        print(f"{module.NAME}: {line}", flush=True)

    try:
        entries: Mapping[str, Mapping[str, Figure]] = module.run(is_quick=is_quick, say=say)
    except BrokenPromiseError as broken:
        say(f"broken: {broken}")
        return str(broken)
    for entry, figures in entries.items():
        record(entry, figures, book=SCRATCH if is_quick else BOOK)
        say(f"{entry}: {', '.join(f'{name} {it}' for name, it in figures.items())}")
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
