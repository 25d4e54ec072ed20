"""Bugs in what keeps whoever was erased, and whatever was deleted, from coming back."""

from typing import Final

from tests.simulation.bugs.bug import Bug, Edit, bug
from tests.simulation.bugs.of_stores import ERASE, FIRST

_LISTED: Final = "        self.erasure_list.add(people)  # whoever has no key any more is on it\n"
_LAST: Final = "        erased_at = max(asked_at, self.clock.now())\n"

OF_RECOVERY: Final[tuple[Bug, ...]] = (
    bug(
        "the key of somebody erased is restored",
        "usecases/restore_keys.py",
        old="leaving_out={*erased, *map(AssetId, blocked)}",
        new="leaving_out={*map(AssetId, blocked)}",
    ),
    Bug(
        "the erasure list is written last",
        (
            Edit(FIRST, _LISTED, ""),
            Edit(ERASE, _LAST, f"        self.erasure_list.add(people)\n{_LAST}"),
        ),
    ),
    bug(
        "a replay leaves whoever has no key as she came back",
        "usecases/replay_erasures.py",
        old="        left = set(people)\n",
        new="        left = set(self.keys.holders(people, purpose=OPENS_HER[0]))\n",
    ),
    bug(
        "the block-list is not asked of pixels",
        "usecases/ingest_upload.py",
        old="self.block_list.holds(self._pixels(negative))",
        new="False",
    ),
    bug(
        "an erasure blocks nothing of what it deletes",
        "usecases/erase_pictures.py",
        old="        if after.ending is Ending.DELETED:\n"
        "            self.block_list.block(*found.prints)\n",
        new="        if after.ending is Ending.DELETED:\n",
    ),
)
