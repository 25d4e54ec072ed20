"""What becomes of a zip, and how long each state of it lasts."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from quitclaim.domain.checks import Word

# GDPR art. 5(1)(e): whoever ordered it fetches it soon, or orders it anew.
KEPT_FOR: Final = timedelta(days=1)
# Longer than whoever packs may run: then somebody else takes it up.
HELD_FOR: Final = timedelta(minutes=4)
# By then the message that an order leaves has come, if it comes at all.
LATE: Final = timedelta(minutes=2)
# What was begun as often as this and is not done will not be done.
MOST_ROUNDS: Final = 10


class ZipState(Word):
    ORDERED = "ordered"
    PACKING = "packing"
    READY = "ready"
    FAILED = "failed"
    OVER = "over"


class Unpacked(Word):
    """Why there is no zip: nothing may be had on the channel, or it could not be done."""

    NOTHING = "nothing"
    GIVEN_UP = "given_up"


ENDED: Final = frozenset({ZipState.FAILED, ZipState.OVER})
# After so long the clock alone has something to do with it.
LASTS: Final[Mapping[ZipState, timedelta]] = {
    ZipState.ORDERED: LATE,
    ZipState.PACKING: HELD_FOR,
    ZipState.READY: KEPT_FOR,
}
