"""
Planted bugs: each a small change to shipped code that the simulation must find.

An edit names a file, what stands there exactly once, and what takes its place. When the code has
moved on, the edit fails loudly, and whoever moved it moves the bug along.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from tests.house.sizes import REPOSITORY
from tests.simulation.bugs.bug import Bug, Edit
from tests.simulation.bugs.of_asking import OF_ASKING
from tests.simulation.bugs.of_consents import OF_CONSENTS
from tests.simulation.bugs.of_decisions import OF_DECISIONS
from tests.simulation.bugs.of_envelopes import OF_ENVELOPES
from tests.simulation.bugs.of_finding import OF_FINDING
from tests.simulation.bugs.of_handing import OF_HANDING
from tests.simulation.bugs.of_links import OF_LINKS
from tests.simulation.bugs.of_my_page import OF_MY_PAGE
from tests.simulation.bugs.of_ordering import OF_ORDERING
from tests.simulation.bugs.of_publishing import OF_PUBLISHING
from tests.simulation.bugs.of_recognition import OF_RECOGNITION
from tests.simulation.bugs.of_recovery import OF_RECOVERY
from tests.simulation.bugs.of_retention import OF_RETENTION
from tests.simulation.bugs.of_runs import OF_RUNS
from tests.simulation.bugs.of_stores import OF_STORES
from tests.simulation.bugs.of_the_counter import OF_THE_COUNTER
from tests.simulation.bugs.of_the_log import OF_THE_LOG
from tests.simulation.bugs.of_zips import OF_ZIPS

PLANTED: Final[tuple[Bug, ...]] = (
    *OF_ASKING,
    *OF_CONSENTS,
    *OF_DECISIONS,
    *OF_ENVELOPES,
    *OF_FINDING,
    *OF_HANDING,
    *OF_LINKS,
    *OF_MY_PAGE,
    *OF_ORDERING,
    *OF_PUBLISHING,
    *OF_RECOGNITION,
    *OF_RECOVERY,
    *OF_RETENTION,
    *OF_RUNS,
    *OF_STORES,
    *OF_THE_COUNTER,
    *OF_THE_LOG,
    *OF_ZIPS,
)
SHIPPED: Final = REPOSITORY / "layers" / "core" / "python"

__all__ = ["PLANTED", "SHIPPED", "Bug", "Edit", "plant"]


def plant(bug: Bug, tree: Path) -> None:
    """Change the copied tree; raise where the bug no longer fits."""
    for edit in bug.edits:
        path = tree / "quitclaim" / edit.file
        text = path.read_text(encoding="utf-8")
        if text.count(edit.old) != 1:
            raise LookupError(f"{bug.name}: {edit.file} has its place {text.count(edit.old)} times")
        path.write_text(text.replace(edit.old, edit.new), encoding="utf-8")


def misfits(bugs: Iterable[Bug]) -> list[str]:
    """Name the edits that do not fit the code as it is now."""
    return [
        f"{bug.name}: {edit.file}"
        for bug in bugs
        for edit in bug.edits
        if (SHIPPED / "quitclaim" / edit.file).read_text(encoding="utf-8").count(edit.old) != 1
    ]
