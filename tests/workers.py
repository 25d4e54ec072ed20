"""Which worker gets which tests: a file at a time, or all that share what takes long to start."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from xdist.scheduler import LoadScopeScheduling

# Each of these has one cloud, one browser or one synthesis for all of its tests; some share it.
TOGETHER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "browser": "browser",
        "clients": "road",
        "infra": "infra",
        "local": "local",
        "packaging": "packaging",
        "road": "road",
    }
)
# What takes minutes does not come last, when the other worker has nothing left to do.
FIRST: Final = (
    "browser",
    "road",
    "clients",
    "docs",
    "local",
    "infra",
    "packaging",
    "papers",
    "contract",
)


class Together(LoadScopeScheduling):  # type: ignore[misc]
    """Not xdist's own groups: the marks that they are made of are lost since pytest 9.2."""

    def _split_scope(self, nodeid: str) -> str:
        path: str = nodeid.partition("::")[0]
        return TOGETHER.get(folder_of(path), path)


def rank(path: str) -> int:
    folder = folder_of(path)
    return FIRST.index(folder) if folder in FIRST else len(FIRST)


def folder_of(path: str) -> str:
    """`path`: from the root of the repository, as pytest names tests."""
    _, _, below = path.partition("tests/")
    return below.partition("/")[0]
