"""Bugs on the way of a zip: what is packed, who is on record for it, and when it is over."""

from typing import Final

from tests.simulation.bugs.bug import Bug, bug

FETCH: Final = "usecases/fetch_zip.py"
CALL_BACK: Final = "usecases/call_takers_back.py"
SWEEP: Final = "usecases/sweep_zips.py"

OF_ZIPS: Final[tuple[Bug, ...]] = (
    bug(
        "a zip built before her no is still handed out",
        FETCH,
        old="rows = self.serving.as_they_stand(found.renditions, rules=rules)",
        new="rows = tuple(self.library.renditions(found.renditions).values())",
    ),
    bug(
        "a zip outlives the recall of what it holds",
        CALL_BACK,
        old="        self._empty_zips(row)\n",
        new="",
    ),
    bug(
        "a zip is never over",
        SWEEP,
        old="found is None or found.state is not ZipState.READY or found.is_there(at=now)",
        new="found is None or found",
    ),
)
