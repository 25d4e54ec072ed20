"""Which of our sentences a problem gets: its own, or its status's, or those of its hundred."""

from typing import Final

STATUSES: Final = (400, 403, 404, 409, 413, 422, 429, 500, 503)
# The status alone would say the wrong thing: she may, but not from that page; and a log that broke
# does not mend itself in a minute.
SLUGS: Final = ("broken_log", "forged")
_OURS: Final = 500


def key_for(status: int, slug: str) -> str:
    """The key under which it has its `title` and `text`."""
    if slug in SLUGS:
        return f"problem.{slug}"
    if status in STATUSES:
        return f"problem.{status}"
    return "problem.500" if status >= _OURS else "problem.400"
