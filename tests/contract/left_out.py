"""What a kind of store is not asked, by test or module: each with the reason, and nowhere else."""

from collections.abc import Mapping
from typing import Final

_NO_LOCKS: Final = "it takes no locks: threads tear its transactions apart, which proves nothing"
_RACES: Final = (
    "test_races",
    "test_races_of_links",
    "test_races_of_versions",
    "test_ledger_races",
)

LEFT_OUT: Final[Mapping[str, Mapping[str, str]]] = {
    "memory": dict.fromkeys(_RACES, _NO_LOCKS),
    "moto": dict.fromkeys(_RACES, _NO_LOCKS),
}
