"""
Measures speed into docs/measurements.json; `make bench`.

Every module beside this one that has a NAME and a `run(*, is_quick)` is a bench. With `--quick` it
takes a small sample, to see that it still works: its figures go to build/ and are nobody's.
"""

import importlib
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from types import ModuleType

from tests import bench
from tests.house.sizes import REPOSITORY
from tests.measurements import BOOK, Figure, record

SCRATCH = REPOSITORY / "build" / "measurements.json"


def benches() -> Iterator[ModuleType]:
    for one in pkgutil.iter_modules(bench.__path__, f"{bench.__name__}."):
        if not one.name.endswith("__main__"):
            module = importlib.import_module(one.name)
            if hasattr(module, "NAME"):
                yield module


def main(arguments: list[str]) -> None:
    is_quick = "--quick" in arguments
    wanted = set(arguments) - {"--quick"}
    for one in benches():
        if not wanted or one.NAME in wanted:
            figures: Mapping[str, Figure] = one.run(is_quick=is_quick)
            record(one.NAME, figures, book=SCRATCH if is_quick else BOOK)
            print(f"{one.NAME}: {', '.join(f'{name} {it}' for name, it in figures.items())}")


if __name__ == "__main__":
    main(sys.argv[1:])
