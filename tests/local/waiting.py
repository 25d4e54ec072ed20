"""Waiting for what travels through the cloud by itself."""

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")
GIVES_UP_AFTER_S = 90


def eventually(look: Callable[[], Found | None], *, within_s: float = GIVES_UP_AFTER_S) -> Found:
    """Return the first answer that is something; fail when none comes."""
    give_up_at = time.monotonic() + within_s
    while not (found := look()):
        assert time.monotonic() < give_up_at, "nothing came"
        time.sleep(0.05)
    return found
