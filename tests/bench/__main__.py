"""
Measures speed into docs/measurements.json; `make bench`.

Every module beside this one that has a NAME and a `run(*, is_quick)` is a bench; named by either,
only those run. What is measured against a peer stands in build/bench.json, too. With `--quick` it
takes a small sample, to see that it still works: its figures go to build/ and are nobody's. A bench
that IS_SLOW however little is asked for is then left out.
"""

import importlib
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from types import ModuleType

from tests import bench
from tests.bench.against import rows_of, tabulate
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
        if _is_wanted(one, wanted, is_quick=is_quick):
            figures: Mapping[str, Figure] = one.run(is_quick=is_quick)
            record(one.NAME, figures, book=SCRATCH if is_quick else BOOK)
            tabulate([*rows_of(getattr(one, "AGAINST", ()), figures)])
            print(f"{one.NAME}: {', '.join(f'{name} {it}' for name, it in figures.items())}")


def _is_wanted(one: ModuleType, wanted: set[str], *, is_quick: bool) -> bool:
    if wanted:
        return not wanted.isdisjoint({one.NAME, one.__name__.rpartition(".")[2]})
    return not (is_quick and hasattr(one, "IS_SLOW"))


if __name__ == "__main__":
    main(sys.argv[1:])
