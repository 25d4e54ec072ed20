"""
Each minute: what waits gets its place in the log, and the log is shown as far as it goes.

Each day: the one copy of the wrapped keys. Whoever may delete keys has no hand in it.
"""

from functools import cache
from typing import Any, Final

from functions.audit import wiring
from quitclaim.runtime.observability import note

# What the schedule says once a day.
KEYS: Final = "keys"
_seal_log = cache(wiring.seal_log)
_publish_log = cache(wiring.publish_log)
_key_copies = cache(wiring.key_copies)


def lambda_handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """Whoever calls it besides the schedule does no harm: two sealers seal nothing twice."""
    return _copied() if event.get("copy") == KEYS else _sealed()


def _copied() -> dict[str, Any]:
    copied = _key_copies().take()
    note(event="keys_copied", count=str(copied))
    return {"copied": copied}


def _sealed() -> dict[str, Any]:
    sealed = _seal_log()()
    size = _publish_log()()
    note(event="sealed", count=str(sealed), size=str(size))
    return {"sealed": sealed, "size": size}
