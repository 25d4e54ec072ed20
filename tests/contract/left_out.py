"""What a kind of store is not asked, by test or module: each with the reason, and nowhere else."""

from collections.abc import Mapping
from typing import Final

_NO_LOCKS: Final = "it takes no locks: threads tear its transactions apart, which proves nothing"

LEFT_OUT: Final[Mapping[str, Mapping[str, str]]] = {
    "memory": {"test_races": _NO_LOCKS, "test_races_of_versions": _NO_LOCKS},
    "moto": {"test_races": _NO_LOCKS, "test_races_of_versions": _NO_LOCKS},
}
