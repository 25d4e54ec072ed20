"""The cloud, started again and again on one folder, and killed at a moment that nobody chose."""

import signal
import time
from concurrent.futures import Future, ThreadPoolExecutor
from random import Random
from typing import Final

from botocore.exceptions import BotoCoreError

from local.cloud import LocalCloud
from local.errors import CloudError
from local.places import Places
from local.process import STARTS_WITHIN_S, Process

# One life in five ends before it has well begun.
_YOUNG: Final = 0.2
_STARTING_S: Final = 3.0
_LIVING_S: Final = 8.0
# Until then nobody looks: whoever looks holds the lock for an instant, and a start would find it.
_WRITTEN_DOWN_S: Final = 0.1


def lived(cloud: LocalCloud, chance: Random) -> None:
    """Start it, and return when it was killed."""
    with ThreadPoolExecutor(1) as killer:
        if chance.random() < _YOUNG:
            death = killer.submit(_kill, cloud.places, chance.uniform(0, _STARTING_S))
            is_up = _is_up(cloud, death)
        else:
            cloud.start()
            death = killer.submit(_kill, cloud.places, chance.uniform(0, _LIVING_S))
            is_up = True
        death.result()
    if is_up:
        cloud.stop()


def _is_up(cloud: LocalCloud, death: "Future[None]") -> bool:
    try:
        cloud.start()
    except (CloudError, BotoCoreError):
        if not death.done():
            raise  # of something else
        return False
    return True


def _kill(places: Places, after_s: float) -> None:
    time.sleep(_WRITTEN_DOWN_S + after_s)
    give_up_at = time.monotonic() + STARTS_WITHIN_S
    while (process := Process.running_on(places)) is None and time.monotonic() < give_up_at:
        time.sleep(_WRITTEN_DOWN_S)
    if process is not None:
        process.tell(signal.SIGKILL)
